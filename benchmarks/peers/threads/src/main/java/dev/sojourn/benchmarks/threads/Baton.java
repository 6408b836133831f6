package dev.sojourn.benchmarks.threads;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Lets virtual threads take turns in simulated time: who waits hands the turn to the next and parks. */
final class Baton {

    private record Entry(double time, long sequence, Turn turn) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Double.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    /** A process. */
    static final class Turn {
        private Thread thread;
        private boolean isStarted;
        private volatile boolean isMine;
    }

    private final PriorityQueue<Entry> future = new PriorityQueue<>();
    private final ArrayDeque<Turn> ready = new ArrayDeque<>();
    private final double until;
    private final Turn main = new Turn();
    private long sequence;
    private double now;

    Baton(double until) {
        this.until = until;
        main.thread = Thread.currentThread();
        main.isStarted = true;
    }

    double now() {
        return now;
    }

    /** Starts a process; its turn comes at the present instant. */
    Turn start(Consumer<Turn> process) {
        Turn turn = new Turn();
        turn.thread = Thread.ofVirtual().unstarted(() -> {
            turn.isMine = false;
            process.accept(turn);
            give(next());
        });
        ready.add(turn);
        return turn;
    }

    /** The process waits for a delay. */
    void sleep(Turn turn, double delay) {
        future.add(new Entry(now + delay, sequence++, turn));
        pass(turn);
    }

    /** The process waits until somebody calls {@link #ready}. */
    void pass(Turn turn) {
        Turn next = next();
        if (next != turn) {
            give(next);
            await(turn);
        }
    }

    void ready(Turn turn) {
        ready.add(turn);
    }

    /** Runs until nothing is left, or time is up; called by the thread that made this. */
    void run() {
        give(next());
        await(main);
    }

    private Turn next() {
        Turn next = ready.poll();
        if (next != null) {
            return next;
        }
        Entry first = future.peek();
        if (first == null || first.time() >= until) {
            return main;
        }
        future.remove();
        now = first.time();
        return first.turn();
    }

    private static void give(Turn next) {
        next.isMine = true;
        if (!next.isStarted) {
            next.isStarted = true;
            next.thread.start();
        } else {
            LockSupport.unpark(next.thread);
        }
    }

    private static void await(Turn turn) {
        while (!turn.isMine) {
            LockSupport.park();
        }
        turn.isMine = false;
    }
}
