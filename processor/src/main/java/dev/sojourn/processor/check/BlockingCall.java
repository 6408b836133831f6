package dev.sojourn.processor.check;

import com.sun.source.tree.MethodInvocationTree;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** A call in a process that blocks the thread: no simulated time passes, and the whole simulation stands still. */
final class BlockingCall extends ProcessCheck {
    private static final String SLEEP = "await(env.timeout(...))";
    private static final String EVENT = "await an event of the environment";
    private static final String STORE = "await the put(...) or get() of a Store";
    private static final String RESOURCE = "await the request() of a Resource";
    private static final String BARRIER = "await a Barrier";
    private static final String EARLIER = "do it before the simulation runs";

    /** Methods of a type, and its subtypes, that block; what to write instead. */
    private record Blocking(String owner, Set<String> methods, String remedy) {}

    private static final List<Blocking> ALL = List.of(
            new Blocking("java.lang.Thread", Set.of("sleep"), SLEEP),
            new Blocking("java.util.concurrent.TimeUnit", Set.of("sleep", "timedWait"), SLEEP),
            new Blocking("java.util.concurrent.locks.LockSupport", Set.of("park", "parkNanos", "parkUntil"), SLEEP),
            new Blocking("java.lang.Thread", Set.of("join"), "await the SimProcess"),
            new Blocking("java.util.concurrent.TimeUnit", Set.of("timedJoin"), "await the SimProcess"),
            new Blocking("java.lang.Object", Set.of("wait"), EVENT),
            new Blocking("java.util.concurrent.Future", Set.of("get"), EVENT),
            new Blocking("java.util.concurrent.CompletableFuture", Set.of("join"), EVENT),
            new Blocking(
                    "java.util.concurrent.locks.Condition",
                    Set.of("await", "awaitNanos", "awaitUntil", "awaitUninterruptibly"),
                    EVENT),
            new Blocking("java.util.concurrent.BlockingQueue", Set.of("put", "take"), STORE),
            new Blocking(
                    "java.util.concurrent.BlockingDeque",
                    Set.of("putFirst", "putLast", "takeFirst", "takeLast"),
                    STORE),
            new Blocking("java.util.concurrent.TransferQueue", Set.of("transfer"), STORE),
            new Blocking("java.util.concurrent.Exchanger", Set.of("exchange"), STORE),
            new Blocking("java.util.concurrent.Semaphore", Set.of("acquire", "acquireUninterruptibly"), RESOURCE),
            new Blocking("java.util.concurrent.CountDownLatch", Set.of("await"), BARRIER),
            new Blocking("java.util.concurrent.CyclicBarrier", Set.of("await"), BARRIER),
            new Blocking(
                    "java.util.concurrent.Phaser",
                    Set.of("arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly"),
                    BARRIER),
            new Blocking("java.util.concurrent.ExecutorService", Set.of("invokeAll", "invokeAny"), EARLIER),
            new Blocking("java.util.concurrent.ExecutorService", Set.of("awaitTermination"), EARLIER),
            new Blocking("java.lang.Process", Set.of("waitFor"), EARLIER));

    @Override
    public Rule rule() {
        return Rule.adjustable("BlockingCall", Severity.WARN);
    }

    @Override
    void check(ProcessBody process, List<Finding> findings) {
        new OwnCode() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                Element called = process.source().element(tree);
                ALL.stream()
                        .filter(blocking -> isOneOf(called, blocking, process))
                        .findFirst()
                        .ifPresent(blocking -> findings.add(new Finding(
                                tree,
                                called.getEnclosingElement().getSimpleName() + "." + called.getSimpleName()
                                        + "(...) blocks the thread, and with it the whole simulation, while no simulated"
                                        + " time passes in '" + process.name() + "'; " + blocking.remedy()
                                        + " instead.")));
                return super.visitMethodInvocation(tree, unused);
            }
        }.scan(process.block(), null);
    }

    /** Methods of an object that has finished, {@code future.getNow}, and polls without a timeout do not block. */
    private static boolean isOneOf(Element called, Blocking blocking, ProcessBody process) {
        boolean isTimedPoll = called instanceof ExecutableElement method
                && blocking.owner().equals("java.util.concurrent.BlockingQueue")
                && Vocabulary.isMethod(called, blocking.owner(), Set.of("offer", "poll"), process)
                && method.getParameters().size() >= 2;
        return isTimedPoll || Vocabulary.isMethod(called, blocking.owner(), blocking.methods(), process);
    }
}
