package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Label.print(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Label_print extends SimProcess<String> {
    private static final SourceLines SOURCE = new SourceLines("model.Label", "print", "Label.java", 13, 15);

    private final Label self;
    private int state;
    private int number;
    private String left;

    Label_print(Label self, int number) {
        this.self = requireSelf(self);
        this.number = number;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                left = "" + self.text + self.mark + number;
                state = 1;
                return await(self.env.timeout(1, 1.5));
            case 1: // line 15: await(env.timeout(1, 1.5))
                return finish(left + this.<Double>received() + self.text + ('a' + number));
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.print(number);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
