package model;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Scale.weigh(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Scale_weigh extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Scale", "weigh", "Scale.java", 13, 15, 16, 17, 18, 19, 20);

    private final Scale self;
    private int state;
    private int factor;
    private int left;
    private int sum;
    private int argument;
    private String left2;
    private String label;
    private int element;
    private int[] all;
    private Environment receiver;
    private StringBuilder receiver2;

    Scale_weigh(Scale self, int factor) {
        this.self = requireSelf(self);
        this.factor = factor;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                left = self.tare;
                state = 1;
                return await(self.env.timeout(1, 2));
            case 1: // line 15: await(env.timeout(1, 2))
                sum = left + this.<Integer>received() * factor;
                argument = self.next();
                state = 2;
                return await(self.env.timeout(1, 5));
            case 2: // line 16: await(env.timeout(1, 5))
                sum += Scale.max(argument, this.<Integer>received(), self.tare);
                left2 = "sum " + sum + ", again ";
                state = 3;
                return await(self.env.timeout(2, sum));
            case 3: // line 17: await(env.timeout(2, sum))
                label = left2 + this.<Integer>received();
                element = self.next();
                state = 4;
                left2 = null;
                return await(self.env.timeout(1, 7));
            case 4: // line 18: await(env.timeout(1, 7))
                all = new int[] {element, this.<Integer>received(), factor};
                receiver = self.env;
                receiver2 = new StringBuilder(label);
                state = 5;
                label = null;
                return await(self.env.timeout(1, '!'));
            case 5: // line 19: await(env.timeout(1, '!'))
                receiver.log("scale", receiver2.append(this.<Character>received()).toString());
                state = 6;
                receiver = null;
                receiver2 = null;
                return await(self.env.timeout(1, 0));
            case 6: // line 20: await(env.timeout(1, 0))
                return finishInt(all[this.<Integer>received()] + self.weights[1]);
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.weigh(factor);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
