package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Table.fill(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Table_fill extends SimProcess<Long> {
    private static final SourceLines SOURCE = new SourceLines("model.Table", "fill", "Table.java", 12, 14, 15, 16, 17, 18, 19);

    private final Table self;
    private int state;
    private int at;
    private long[] array;
    private long[] array2;
    private int index;
    private long old;
    private int[][] pairs;
    private byte[] small;
    private byte old2;
    private long[] array3;

    Table_fill(Table self, int at) {
        this.self = requireSelf(self);
        this.at = at;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                array = self.row;
                state = 1;
                return await(self.env.timeout(1, 5L));
            case 1: // line 14: await(env.timeout(1, 5L))
                array[at] = received();
                array2 = self.row;
                index = at++;
                old = array2[index];
                state = 2;
                array = null;
                return await(self.env.timeout(1, 7));
            case 2: // line 15: await(env.timeout(1, 7))
                array2[index] = old + this.<Integer>received();
                state = 3;
                array2 = null;
                return await(self.env.timeout(1, 2));
            case 3: // line 16: await(env.timeout(1, 2))
                pairs = new int[][] {{at, this.<Integer>received()}, {3}};
                state = 4;
                return await(self.env.timeout(1, 6));
            case 4: // line 17: await(env.timeout(1, 6))
                small = new byte[this.<Integer>received()];
                old2 = small[0];
                state = 5;
                return await(self.env.timeout(1, 300));
            case 5: // line 18: await(env.timeout(1, 300))
                small[0] = (byte) (old2 + this.<Integer>received());
                array3 = self.row;
                state = 6;
                return await(self.env.timeout(1, 0));
            case 6: // line 19: await(env.timeout(1, 0))
                return finishLong(array3[this.<Integer>received()] + pairs[0][1] + small[0]);
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.fill(at);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
