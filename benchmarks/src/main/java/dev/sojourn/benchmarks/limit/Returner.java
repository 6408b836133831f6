package dev.sojourn.benchmarks.limit;

/** Puts into one mailbox what it finds in the other. */
final class Returner extends Machine {

    private final Mailbox from;
    private final Mailbox to;

    Returner(Mailbox from, Mailbox to) {
        this.from = from;
        this.to = to;
    }

    @Override
    void resume() {
        if (state == 0) {
            state = 1;
        } else {
            to.put(from.take());
        }
        from.await(this);
    }
}
