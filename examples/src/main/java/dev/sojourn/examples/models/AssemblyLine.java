package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Barrier;
import dev.sojourn.resource.Store;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A line that builds bicycles: generic stations between buffers, two lines that meet, inspection with rework, a takt. Minutes. */
public final class AssemblyLine {
    /** Something that works without end. */
    interface Worker {
        Environment env();

        @Process
        void work();

        default SimProcess<Void> start(String name) {
            return env().process(AssemblyLine_WorkerProcesses.work(this).named(name));
        }

        /** How long one piece takes. */
        @Process
        default void spend(double duration) {
            await(env().timeout(duration));
        }
    }

    record Frame(int number, String colour) {}

    record Wheel(int number, double diameter) {}

    record Bicycle(Frame frame, Wheel front, Wheel rear, int inspections) {
        Bicycle inspected() {
            return new Bicycle(frame, front, rear, inspections + 1);
        }
    }

    /** Makes an output of each input. */
    record Station<I, O>(
            Environment env,
            RandomStream speed,
            Store<I> input,
            Store<O> output,
            Function<? super I, ? extends O> step,
            double mean)
            implements Worker {
        Station {
            Objects.requireNonNull(step);
        }

        @Override
        @Process
        public void work() {
            while (true) {
                I piece = await(input.get());
                spend(speed.erlang(3, mean));
                O made = step.apply(piece);
                await(output.put(made));
            }
        }
    }

    /** Makes something of nothing, at the takt of the line. */
    record Source<O>(Environment env, Barrier takt, Store<O> output, Function<Integer, O> maker) implements Worker {
        @Override
        @Process
        public void work() {
            int number = 0;
            while (true) {
                await(takt.waitFor());
                await(output.put(maker.apply(++number)));
            }
        }
    }

    /** Puts a frame and two wheels together, which it waits for in any order. */
    record Marriage(
            Environment env,
            Store<Frame> frames,
            Store<Wheel> wheels,
            Store<Bicycle> output,
            BiFunction<Frame, List<Wheel>, Bicycle> step)
            implements Worker {
        @Override
        @Process
        public void work() {
            while (true) {
                Event<Frame> frame = frames.get();
                Event<Wheel> front = wheels.get();
                Event<Wheel> rear = wheels.get();
                var all = await(env.allOf(frame, front, rear));
                spend(4);
                Bicycle bicycle = step.apply(all.get(frame), List.of(all.get(front), all.get(rear)));
                await(output.put(bicycle));
            }
        }
    }

    /** Sends back what is not good enough, up to two times. */
    static final class Inspection implements Worker {
        private final AssemblyLine line;
        private final Store<Bicycle> input;
        private final RandomStream quality;
        private final List<Bicycle> finished = new ArrayList<>();
        private final List<Bicycle> scrapped = new ArrayList<>();
        private final Tally gaps = new Tally();

        Inspection(AssemblyLine line, Store<Bicycle> input) {
            this.line = line;
            this.input = input;
            this.quality = line.env.random("quality");
        }

        @Override
        public Environment env() {
            return line.env;
        }

        @Override
        @Process
        public void work() {
            double last = env().now();
            while (true) {
                Bicycle bicycle = await(input.get()).inspected();
                spend(1.5);
                if (quality.chance(0.88)) {
                    finished.add(bicycle);
                    gaps.add(env().now() - last);
                    last = env().now();
                } else if (bicycle.inspections() > 2) {
                    scrapped.add(bicycle);
                } else {
                    spend(6);
                    if (!input.tryPut(bicycle)) {
                        scrapped.add(bicycle);
                    }
                }
            }
        }
    }

    public record Summary(int finished, int scrapped, double meanGap, int frames, int wheels) {}

    private final Environment env;
    private final Barrier takt;

    AssemblyLine(Environment env) {
        this.env = env;
        this.takt = new Barrier(env);
    }

    @Process
    void conduct(double interval) {
        while (true) {
            await(env.timeout(interval));
            takt.release();
        }
    }

    public static Summary run(Environment env, double minutes) {
        AssemblyLine line = new AssemblyLine(env);
        RandomStream speed = env.random("speed");
        Store<Frame> raw = new Store<>(env, 5);
        Store<Frame> painted = new Store<>(env, 3);
        Store<Wheel> wheels = new Store<>(env, 6);
        Store<Bicycle> bicycles = new Store<>(env, 4);
        List<String> colours = List.of("red", "green", "black");
        Inspection inspection = new Inspection(line, bicycles);
        List<Worker> workers = List.of(
                new Source<>(env, line.takt, raw, number -> new Frame(number, "grey")),
                new Source<>(env, line.takt, wheels, number -> new Wheel(number, 28)),
                new Source<>(env, line.takt, wheels, number -> new Wheel(number, 28)),
                new Station<Frame, Frame>(
                        env,
                        speed,
                        raw,
                        painted,
                        frame -> new Frame(frame.number(), colours.get(frame.number() % colours.size())),
                        5),
                new Marriage(
                        env,
                        painted,
                        wheels,
                        bicycles,
                        (frame, pair) -> new Bicycle(frame, pair.get(0), pair.get(1), 0)),
                inspection);
        for (Worker worker : workers) {
            worker.start(worker.getClass().getSimpleName());
        }
        env.process(AssemblyLineProcesses.conduct(line, 7));
        env.run(minutes);
        return new Summary(
                inspection.finished.size(),
                inspection.scrapped.size(),
                inspection.gaps.mean(),
                raw.size() + painted.size(),
                wheels.size());
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(8).build(), 5000));
    }
}
