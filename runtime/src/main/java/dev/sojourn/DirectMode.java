package dev.sojourn;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The threads of the living processes of an environment in direct mode. */
final class DirectMode {

    private final Map<SimProcess<?>, ProcessThread> threads = new IdentityHashMap<>();

    List<StackTraceElement> trace(SimProcess<?> process) {
        ProcessThread thread = threads.get(process);
        return thread == null ? process.locations() : thread.trace();
    }

    void proceed(SimProcess<?> process) {
        threads.computeIfAbsent(process, ProcessThread::new).proceed();
        if (!process.isAlive()) {
            threads.remove(process);
        }
    }
}
