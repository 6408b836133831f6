package dev.sojourn.benchmarks;

/**
 * A kernel that runs the workloads. Each method simulates one of them from a new environment to its end and answers what
 * {@link Workload#check} expects of it.
 */
public interface Contender {

    /** 1000 processes, process i waits 1 + i/10^6 again and again; answers the number of wake-ups until size/1000 + 0.5. */
    double clock(int wakeUps);

    /** A queue with one server; answers the mean time from a customer's arrival to the server's grant. */
    double mm1(int customers);

    /** Two processes hand a token to and fro through two stores; answers how often it came back. */
    double pingpong(int roundTrips);

    /** {@link #pingpong} where putting the token into a store is waited for as well. */
    double exchange(int roundTrips);

    /** A process starts a child that waits 1 and joins it, again and again; answers the time of the end. */
    double spawn(int children);

    /**
     * All processes live at once, each waits three times up to 1000; answers the mean time of their ends.
     *
     * @param allWait called once, when every process has begun its first wait
     */
    double many(int processes, Runnable allWait);

    /** What a kernel throws that cannot express a workload. */
    static UnsupportedOperationException unsupported(String reason) {
        return new UnsupportedOperationException(reason);
    }
}
