package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Toll.pay(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Toll_pay extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Toll", "pay", "Toll.java", 13, 13, 20, 26);
    private static final int small = 1;
    private static final int large = 2;
    private static final String name = "toll 4";

    private final Toll self;
    private int state;
    private int coin;
    private int paid;

    Toll_pay(Toll self, int coin) {
        this.self = requireSelf(self);
        this.coin = coin;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    paid = 0;
                case 1: { // line 19: while (paid < LANES)
                    if (paid < Toll.LANES) {
                        state = 2;
                        return sleep(self.env, 1);
                    }
                    byte narrow = large;
                    return finishInt(narrow);
                }
                case 2: // line 20: await(env.timeout(1))
                    resumed();
                    switch (coin) {
                        case small:
                            paid++;
                            state = 1;
                            continue dispatch;
                        case large:
                            state = 3;
                            return sleep(self.env, large);
                        default:
                            throw new IllegalArgumentException(name);
                    }
                case 3: // line 26: await(env.timeout(large))
                    resumed();
                    paid += 2;
                    state = 1;
                    continue dispatch;
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.pay(coin);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
