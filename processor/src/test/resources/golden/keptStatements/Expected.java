package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Post.sort(List<String>)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Post_sort extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Post", "sort", "Post.java", 13, 17, 37, 37);

    private final Post self;
    private int state;
    private List<String> letters;

    Post_sort(Post self, List<String> letters) {
        this.self = requireSelf(self);
        this.letters = letters;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0: // line 16: while (true)
                    state = 1;
                    return await(self.env.timeout(1, 3));
                case 1: { // line 17: await(env.timeout(1, 3))
                    int heavy = received();
                    // no await in here: the loop stays, only what leaves it is written anew
                    for (String letter : letters) {
                        if (letter.isEmpty()) {
                            continue;
                        }
                        switch (letter.charAt(0)) {
                            case 'a':
                                break;
                            case 'b':
                                state = 0;
                                continue dispatch;
                            case 'c':
                                state = 3;
                                continue dispatch;
                            default:
                                return finishInt(letter.length());
                        }
                        synchronized (self) {
                            self.sorted += heavy;
                        }
                    }
                    state = 2;
                    return sleep(self.env, 1);
                }
                case 2: // line 37: await(env.timeout(1))
                    resumed();
                    state = 0;
                    continue dispatch;
                case 3:
                    return finishInt(self.sorted);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.sort(letters);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
