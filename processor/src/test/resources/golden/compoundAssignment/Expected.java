package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Ledger.book(short)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Ledger_book extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Ledger", "book", "Ledger.java", 14, 16, 17, 18, 19, 20);

    private final Ledger self;
    private int state;
    private short amount;
    private int old;
    private long[] array;
    private int index;
    private long old2;
    private String old3;
    private int old4;

    Ledger_book(Ledger self, short amount) {
        this.self = requireSelf(self);
        this.amount = amount;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                old = self.entries;
                state = 1;
                return await(self.env.timeout(1, 1));
            case 1: // line 16: await(env.timeout(1, 1))
                self.entries = old + this.<Integer>received();
                array = self.accounts;
                index = self.next();
                old2 = array[index];
                state = 2;
                return await(self.env.timeout(1, 2));
            case 2: // line 17: await(env.timeout(1, 2))
                array[index] = old2 - this.<Integer>received();
                old3 = self.text;
                state = 3;
                array = null;
                return await(self.env.timeout(1, "paid"));
            case 3: // line 18: await(env.timeout(1, "paid"))
                self.text = old3 + this.<String>received();
                state = 4;
                old3 = null;
                return await(self.env.timeout(1, 1.5));
            case 4: // line 19: await(env.timeout(1, 1.5))
                amount *= this.<Double>received();
                old4 = self.entries;
                state = 5;
                return await(self.env.timeout(1, 2));
            case 5: // line 20: await(env.timeout(1, 2))
                self.entries = old4 << this.<Integer>received();
                self.accounts[0] += amount;
                return finish();
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.book(amount);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
