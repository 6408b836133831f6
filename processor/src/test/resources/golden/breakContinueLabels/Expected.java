package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Searcher.search(int[][], int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Searcher_search extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Searcher", "search", "Searcher.java", 11, 11, 11, 26, 26, 26, 26, 35, 35);

    private final Searcher self;
    private int state;
    private int[][] cells;
    private int wanted;
    private int seen;
    private int[][] array;
    private int index;
    private int[] array2;
    private int index2;

    Searcher_search(Searcher self, int[][] cells, int wanted) {
        this.self = requireSelf(self);
        this.cells = cells;
        this.wanted = wanted;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    seen = 0;
                    array = cells;
                    index = 0;
                case 1: { // line 15: for (int[] row : cells)
                    if (index >= array.length) {
                        state = 6;
                        continue dispatch;
                    }
                    int[] row = array[index];
                    array2 = row;
                    index2 = 0;
                }
                case 2: { // line 16: for (int cell : row)
                    if (index2 >= array2.length) {
                        state = 5;
                        continue dispatch;
                    }
                    int cell = array2[index2];
                    if (cell < 0) {
                        state = 4;
                        continue dispatch;
                    }
                    if (cell == 0) {
                        state = 5;
                        continue dispatch;
                    }
                    if (cell == wanted) {
                        state = 6;
                        continue dispatch;
                    }
                    state = 3;
                    cells = null;
                    return sleep(self.env, cell);
                }
                case 3: // line 26: await(env.timeout(cell))
                    resumed();
                    seen++;
                case 4:
                    index2++;
                    state = 2;
                    continue dispatch;
                case 5:
                    array2 = null;
                    index++;
                    state = 1;
                    continue dispatch;
                case 6:
                    array = null;
                    if (seen == 0) {
                        state = 8;
                        continue dispatch;
                    }
                    state = 7;
                    cells = null;
                    return sleep(self.env, 1);
                case 7: // line 35: await(env.timeout(1))
                    resumed();
                case 8:
                    return finishInt(seen);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.search(cells, wanted);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
