package model;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.util.Iterator;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Alarm.set(String[], int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Alarm_set extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Alarm", "set", "Alarm.java", 14, 14, 18, 18, 22, 24);

    private final Alarm self;
    private int state;
    private String[] names;
    private int volume;
    private String[] array;
    private int index;
    private String name;
    private double at;
    private Iterator<? extends Runnable> iterator;
    private Runnable bell;
    private Environment receiver;

    Alarm_set(Alarm self, String[] names, int volume) {
        this.self = requireSelf(self);
        this.names = names;
        this.volume = volume;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    array = names;
                    index = 0;
                case 1: // line 16: for (String name : names)
                    if (index < array.length) {
                        name = array[index];
                        at = self.env.now();
                        state = 2;
                        names = null;
                        return sleep(self.env, 1);
                    }
                    array = null;
                    iterator = self.bells.iterator();
                    state = 3;
                    continue dispatch;
                case 2: { // line 18: await(env.timeout(1))
                    resumed();
                    final String nameCopy = name;
                    final double atCopy = at;
                    final int volumeCopy = volume;
                    self.bells.add(() -> self.env.log(nameCopy, "rings since " + atCopy + " at " + volumeCopy));
                    index++;
                    state = 1;
                    continue dispatch;
                }
                case 3: // line 21: for (Runnable bell : bells)
                    if (iterator.hasNext()) {
                        bell = iterator.next();
                        receiver = self.env;
                        state = 4;
                        names = null;
                        name = null;
                        return await(self.env.timeout(1, 2.0));
                    }
                    iterator = null;
                    state = 5;
                    names = null;
                    bell = null;
                    receiver = null;
                    name = null;
                    return sleep(self.env, 1);
                case 4: // line 22: await(env.timeout(1, 2.0))
                    receiver.schedule(this.<Double>received(), bell::run);
                    state = 3;
                    continue dispatch;
                case 5: // line 24: await(env.timeout(1))
                    resumed();
                    self.bells.sort((a, b) -> Integer.compare(a.hashCode(), b.hashCode()));
                    return finish();
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.set(names, volume);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
