package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Mixer.mix()}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Mixer_mix extends SimProcess<Double> {
    private static final SourceLines SOURCE = new SourceLines("model.Mixer", "mix", "Mixer.java", 15, 18, 19, 20);

    private final Mixer self;
    private int state;
    private double first;
    private double[] array;
    private int index;

    Mixer_mix(Mixer self) {
        this.self = requireSelf(self);
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                state = 1;
                return await(self.readings.get());
            case 1: // line 18: await(readings.get())
                first = received();
                state = 2;
                return await(self.readings.get());
            case 2: // line 19: await(readings.get())
                self.latest = received();
                array = self.history;
                index = self.next();
                state = 3;
                return await(self.readings.get());
            case 3: // line 20: await(readings.get())
                array[index] = received();
                self.history[1] = first;
                return finishDouble(first + self.latest);
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.mix();
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
