package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Milkman.visit(String[])}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Milkman_visit extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Milkman", "visit", "Milkman.java", 11, 11, 15, 15, 19);

    private final Milkman self;
    private int state;
    private String[] houses;
    private int doors;
    private String[] array;
    private int index;
    private char[] array2;
    private int index2;

    Milkman_visit(Milkman self, String[] houses) {
        this.self = requireSelf(self);
        this.houses = houses;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    doors = 0;
                    array = houses;
                    index = 0;
                case 1: { // line 14: for (String house : houses)
                    if (index < array.length) {
                        String house = array[index];
                        state = 2;
                        return sleep(self.env, house.length());
                    }
                    array = null;
                    array2 = houses[0].toCharArray();
                    index2 = 0;
                    state = 3;
                    continue dispatch;
                }
                case 2: // line 15: await(env.timeout(house.length()))
                    resumed();
                    doors++;
                    index++;
                    state = 1;
                    continue dispatch;
                case 3: { // line 18: for (final var c : houses[0].toCharArray())
                    if (index2 < array2.length) {
                        char c = array2[index2];
                        state = 4;
                        houses = null;
                        return await(self.env.timeout(1, (int) c));
                    }
                    return finishInt(doors);
                }
                case 4: // line 19: await(env.timeout(1, (int) c))
                    doors += this.<Integer>received();
                    index2++;
                    state = 3;
                    continue dispatch;
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.visit(houses);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
