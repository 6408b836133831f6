package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Archive.search(List<byte[]>)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Archive_search extends SimProcess<String> {
    private static final SourceLines SOURCE = new SourceLines("model.Archive", "search", "Archive.java", 12, 15, 19, 22, 24, 24, 26);

    private final Archive self;
    private int state;
    private int handler;
    private List<byte[]> pages;
    private byte[] first;
    private String title;
    private int size;
    private String summary;
    private IllegalStateException e;

    Archive_search(Archive self, List<byte[]> pages) {
        this.self = requireSelf(self);
        this.pages = pages;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        Throwable thrown = null;
        dispatch:
        while (true) {
            try {
                switch (state) {
                    case 0:
                        first = pages.get(0);
                        state = 1;
                        pages = null;
                        return sleep(self.env, 1);
                    case 1: // line 15: await(env.timeout(1))
                        resumed();
                        title = new String(first, 0, 8);
                        size = first.length;
                        // neither the pages nor the first of them are kept from here on
                        state = 2;
                        first = null;
                        return sleep(self.env, size);
                    case 2: // line 19: await(env.timeout(size))
                        resumed();
                        handler = 5;
                        summary = title.strip();
                        state = 3;
                        return sleep(self.env, 1);
                    case 3: // line 22: await(env.timeout(1))
                        resumed();
                        title = summary + size;
                        state = 4;
                        summary = null;
                        return sleep(self.env, 1);
                    case 4: // line 24: await(env.timeout(1))
                        resumed();
                        handler = 0;
                        return finish("found");
                    case 5: // line 25: catch (IllegalStateException e)
                        summary = null;
                        handler = 0;
                        if (thrown instanceof IllegalStateException) {
                            e = (IllegalStateException) thrown;
                            state = 6;
                            return sleep(self.env, 1);
                        }
                        throw thrown;
                    case 6: // line 26: await(env.timeout(1))
                        resumed();
                        return finish(title + e.getMessage());
                    default:
                        throw unreachable(state);
                }
            } catch (Throwable caught) {
                if (handler == 0) {
                    throw caught;
                }
                thrown = caught;
                state = handler;
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.search(pages);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
