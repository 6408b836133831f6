package dev.sojourn.benchmarks.limit;

/** Hands the token to and fro; what it puts comes through the loop before it goes on. */
final class WaitingPlayer extends Machine {

    private static final int AFTER_PUT = 1;
    private static final int AFTER_GET = 2;

    private final Loop loop;
    private final Mailbox there;
    private final Mailbox back;
    private final int tokens;
    private final boolean isServer;
    int received;

    WaitingPlayer(Loop loop, Mailbox there, Mailbox back, int tokens, boolean isServer) {
        this.loop = loop;
        this.there = there;
        this.back = back;
        this.tokens = tokens;
        this.isServer = isServer;
    }

    @Override
    void resume() {
        switch (state) {
            case AFTER_PUT -> get();
            case AFTER_GET -> {
                Object token = back.take();
                received++;
                if (!isServer || received < tokens) {
                    put(token);
                }
            }
            default -> {
                if (isServer) {
                    put("token");
                } else {
                    get();
                }
            }
        }
    }

    private void put(Object token) {
        there.put(token);
        state = AFTER_PUT;
        loop.ready(this);
    }

    private void get() {
        state = AFTER_GET;
        back.await(this);
    }
}
