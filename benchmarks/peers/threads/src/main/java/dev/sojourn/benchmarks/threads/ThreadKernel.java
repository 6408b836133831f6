package dev.sojourn.benchmarks.threads;

import dev.sojourn.benchmarks.Contender;
import dev.sojourn.benchmarks.XorShift;
import dev.sojourn.benchmarks.threads.Baton.Turn;
import java.util.ArrayDeque;
import java.util.function.ToDoubleFunction;

/** Virtual threads; one carrier is enough, since only one process runs at a time. */
public final class ThreadKernel implements Contender {

    /** Earlier than the end of the first wait of {@code many}. */
    private static final double SOON = 1e-15;

    static {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
    }

    @Override
    public double clock(int wakeUps) {
        long[] total = new long[1];
        return simulate(wakeUps / 1000 + 0.5, baton -> {
            for (int i = 0; i < 1000; i++) {
                double period = 1.0 + i * 1e-6;
                baton.start(turn -> {
                    while (true) {
                        baton.sleep(turn, period);
                        total[0]++;
                    }
                });
            }
            baton.run();
            return total[0];
        });
    }

    @Override
    public double mm1(int customers) {
        return simulate(Double.MAX_VALUE, baton -> new Server(baton, customers).run() / customers);
    }

    @Override
    public double pingpong(int roundTrips) {
        return simulate(Double.MAX_VALUE, baton -> {
            Mailbox pings = new Mailbox(baton);
            Mailbox pongs = new Mailbox(baton);
            int[] returned = new int[1];
            baton.start(turn -> {
                for (int i = 0; i < roundTrips; i++) {
                    pings.put("token");
                    pongs.get(turn);
                    returned[0]++;
                }
            });
            baton.start(turn -> {
                for (int i = 0; i < roundTrips; i++) {
                    pongs.put(pings.get(turn));
                }
            });
            baton.run();
            return returned[0];
        });
    }

    @Override
    public double exchange(int roundTrips) {
        throw Contender.unsupported("this kernel's mailboxes have no put that could be waited for");
    }

    @Override
    public double spawn(int children) {
        return simulate(Double.MAX_VALUE, baton -> {
            baton.start(parent -> {
                for (int i = 0; i < children; i++) {
                    baton.start(child -> {
                        baton.sleep(child, 1.0);
                        baton.ready(parent);
                    });
                    baton.pass(parent);
                }
            });
            baton.run();
            return baton.now();
        });
    }

    @Override
    public double many(int processes, Runnable allWait) {
        XorShift waits = new XorShift(XorShift.WAITS);
        double[] ends = new double[1];
        return simulate(Double.MAX_VALUE, baton -> {
            for (int i = 0; i < processes; i++) {
                baton.start(turn -> {
                    for (int wait = 0; wait < 3; wait++) {
                        baton.sleep(turn, waits.uniform() * 1000);
                    }
                    ends[0] += baton.now();
                });
            }
            baton.start(turn -> {
                baton.sleep(turn, SOON);
                allWait.run();
            });
            baton.run();
            return ends[0] / processes;
        });
    }

    /** Runs a simulation on a virtual thread, so that handing over the turn never leaves the carrier. */
    private static double simulate(double until, ToDoubleFunction<Baton> simulation) {
        double[] result = {Double.NaN};
        Thread thread = Thread.ofVirtual().start(() -> result[0] = simulation.applyAsDouble(new Baton(until)));
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while a simulation ran", interrupted);
        }
        return result[0];
    }

    /** A store of any size for one reader. */
    private static final class Mailbox {

        private final Baton baton;
        private final ArrayDeque<Object> items = new ArrayDeque<>();
        private Turn reader;

        Mailbox(Baton baton) {
            this.baton = baton;
        }

        void put(Object item) {
            items.add(item);
            if (reader != null) {
                baton.ready(reader);
                reader = null;
            }
        }

        Object get(Turn turn) {
            if (items.isEmpty()) {
                reader = turn;
                baton.pass(turn);
            }
            return items.remove();
        }
    }
}
