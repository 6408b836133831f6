package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Printer.printOne()}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Printer_printOne extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Printer", "printOne", "Printer.java", 13, 15, 17);

    private final Printer self;
    private int state;
    private String job;
    private int pages;

    Printer_printOne(Printer self) {
        this.self = requireSelf(self);
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                state = 1;
                return await(self.jobs.get());
            case 1: // line 15: await(jobs.get())
                job = received();
                pages = job.length() / 80 + 1;
                state = 2;
                return sleep(self.env, pages * 0.5);
            case 2: // line 17: await(env.timeout(pages * 0.5))
                resumed();
                self.env.log("printer", job + " has " + pages + " pages");
                return finish();
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.printOne();
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
