package dev.sojourn.benchmarks.limit;

/** Puts the token into one mailbox and waits for it in the other. */
final class Player extends Machine {

    private final Mailbox there;
    private final Mailbox back;
    private final int roundTrips;
    int returned;

    Player(Mailbox there, Mailbox back, int roundTrips) {
        this.there = there;
        this.back = back;
        this.roundTrips = roundTrips;
    }

    @Override
    void resume() {
        Object token;
        if (state == 0) {
            state = 1;
            token = "token";
        } else {
            token = back.take();
            if (++returned == roundTrips) {
                return;
            }
        }
        there.put(token);
        back.await(this);
    }
}
