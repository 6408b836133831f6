package dev.sojourn;

import org.jspecify.annotations.Nullable;

/** An interrupt on its way to a process. */
final class Interruption extends Occurrence {

    final SimProcess<?> process;
    final Interrupt interrupt;

    /** Another interruption that waits for a process which is running, in an outer run. */
    @Nullable Interruption next;

    Interruption(SimProcess<?> process, Interrupt interrupt) {
        this.process = process;
        this.interrupt = interrupt;
    }

    @Override
    void occur() {
        if (!process.isAlive()) {
            return;
        }
        Environment environment = process.environment();
        if (process.target == null) {
            environment.postpone(this);
            return;
        }
        Event<?> left = process.withdraw();
        if (left != null) {
            left.interrupted();
        }
        environment.throwInto(process, interrupt);
        // only now: a process that waits for the same event again has not abandoned it
        if (left != null) {
            left.checkAwaited(true);
        }
    }
}
