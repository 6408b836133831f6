package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.invoke;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Script.In;
import dev.sojourn.Script.Move;
import dev.sojourn.Script.Step;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random models leave the same trace in normal and in direct mode, event for event; and no item is ever lost in them. */
class ModesAgreeTest {

    private static final int MODELS = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothModesLeaveTheSameTrace(long group) {
        for (long seed = group * MODELS; seed < (group + 1) * MODELS; seed++) {
            List<String> normal = new Model(Script.Mode.NORMAL.environment(), seed).trace();
            List<String> direct = new Model(Script.Mode.DIRECT.environment(), seed).trace();
            int same = 0;
            while (same < Math.min(normal.size(), direct.size())
                    && normal.get(same).equals(direct.get(same))) {
                same++;
            }
            assertThat(direct.subList(same, direct.size()))
                    .as("seed %d, after %s", seed, normal.subList(Math.max(0, same - 30), same))
                    .isEqualTo(normal.subList(same, normal.size()));
        }
    }

    private static final class Model {

        private final Environment env;
        private final SplittableRandom random;
        private final List<String> trace = new ArrayList<>();
        private final List<SimProcess<?>> processes = new ArrayList<>();
        private final List<Event<?>> events = new ArrayList<>();
        private final Store<String> store;
        private final Container container;
        private final PreemptiveResource resource;
        private int count;

        Model(Environment env, long seed) {
            this.env = env;
            this.random = new SplittableRandom(seed);
            store = new Store<>(env, 2);
            container = new Container(env, 10, 5);
            resource = new PreemptiveResource(env, 2);
        }

        List<String> trace() {
            for (int i = 0; i < 4; i++) {
                events.add(env.<String>event());
            }
            for (int i = 0; i < 5; i++) {
                processes.add(env.process(newScript(6)));
            }
            for (int i = 0; i < 50; i++) {
                try {
                    env.run(40);
                    break;
                } catch (Throwable thrown) {
                    note("run", describe(thrown));
                    if (env.now() >= 40) {
                        break;
                    }
                }
            }
            note("end", store.items() + " " + container.level() + " " + resource.users() + resource.queue());
            return trace;
        }

        private Script newScript(int length) {
            String name = "p" + count++;
            Step[] steps = new Step[length + 1];
            for (int i = 0; i < length; i++) {
                steps[i] = in -> {
                    note(name, describe(in));
                    return move(name);
                };
            }
            steps[length] = in -> {
                note(name, describe(in) + " ends");
                return done(name + "'s result");
            };
            return script(name, steps);
        }

        private Move move(String name) throws IOException {
            int choice = random.nextInt(20);
            note(name, "choice " + choice);
            switch (choice) {
                case 0, 1, 2:
                    return delay(env, random.nextInt(4));
                case 3:
                    return waitFor(pick(events));
                case 4:
                    return waitFor(pick(processes));
                case 5:
                    return invoke(newScript(random.nextInt(3)));
                case 6:
                    SimProcess<?> child = env.process(newScript(random.nextInt(4)));
                    processes.add(child);
                    return waitFor(child);
                case 7:
                    return waitFor(env.anyOf(some(false)));
                case 8:
                    return waitFor(env.allOf(some(false)));
                case 9, 10:
                    return waitFor(env.firstOf(some(true)));
                case 11:
                    return waitFor(store.put(name + "#" + count++));
                case 12:
                    return waitFor(store.get());
                case 13:
                    return waitFor(random.nextBoolean() ? container.put(3) : container.get(2));
                case 14:
                    Request request = resource.request(random.nextInt(3), random.nextBoolean());
                    env.schedule(random.nextInt(5), request::close);
                    return waitFor(request);
                default:
                    act(name);
                    return delay(env, random.nextInt(2));
            }
        }

        private void act(String name) throws IOException {
            int choice = random.nextInt(8);
            note(name, "act " + choice);
            try {
                switch (choice) {
                    case 0, 1, 2 -> pick(processes).interrupt(name);
                    case 3 -> ((Event<?>) pick(events)).succeed(null);
                    case 4 -> events.set(random.nextInt(4), env.timeout(random.nextInt(5), name));
                    case 5 -> pick(events).fail(new IOException(name));
                    case 6 -> {
                        processes.add(env.process(newScript(5)));
                        pick(processes).cancel();
                    }
                    default -> note(name, kindOf(pick(processes).target()) + " peek " + env.peek());
                }
            } catch (IllegalStateException refused) {
                note(name, describe(refused));
            }
            if (random.nextInt(20) == 0) {
                throw new IOException(name);
            }
        }

        private Event<?>[] some(boolean mayBeTaken) {
            Event<?>[] some = new Event<?>[1 + random.nextInt(3)];
            for (int i = 0; i < some.length; i++) {
                some[i] = switch (random.nextInt(mayBeTaken ? 8 : 6)) {
                    case 0, 1 -> env.timeout(random.nextInt(4));
                    case 2 -> pick(events);
                    case 3 -> env.<String>event();
                    case 4 -> env.anyOf(env.timeout(random.nextInt(4)), pick(events));
                    case 5 -> env.timeout(3).and(env.timeout(1));
                    case 6 -> store.get();
                    default -> env.firstOf(store.get(), env.timeout(random.nextInt(4)));
                };
            }
            return some;
        }

        /** Without the delay of a timeout: that of a sleep counts from when it is asked for. */
        private static String kindOf(Event<?> target) {
            return target == null ? "nothing" : target.getClass().getSimpleName();
        }

        private <E> E pick(List<E> list) {
            return list.get(random.nextInt(list.size()));
        }

        private void note(String who, Object what) {
            trace.add(env.now() + " " + who + " " + what);
        }

        private static String describe(In in) {
            return in.failure() != null ? describe(in.failure()) : String.valueOf(in.received());
        }

        private static String describe(Throwable thrown) {
            return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        }
    }
}
