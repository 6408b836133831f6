package dev.sojourn.processor;

import dev.sojourn.processor.analyse.DeadReferences;
import dev.sojourn.processor.analyse.FrameLayout;
import dev.sojourn.processor.analyse.Liveness;
import dev.sojourn.processor.analyse.States;
import dev.sojourn.processor.check.Checks;
import dev.sojourn.processor.check.Rules;
import dev.sojourn.processor.diagnostic.Diagnostic;
import dev.sojourn.processor.diagnostic.Report;
import dev.sojourn.processor.emit.GeneratedSource;
import dev.sojourn.processor.emit.MachineClass;
import dev.sojourn.processor.flow.FlowGraph;
import dev.sojourn.processor.ir.Body;
import dev.sojourn.processor.lower.Lowering;
import dev.sojourn.processor.lower.Unsupported;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.ProcessMethod;
import dev.sojourn.processor.source.Suspensions;
import java.util.List;
import javax.lang.model.util.Elements;

/** The story of one method: check → lower → flow → analyse → emit. */
final class ProcessCompiler {
    private ProcessCompiler() {}

    /**
     * What came of a method: its state machine, or one that only says that there was an error, and what to report.
     * {@code isBlind} says that there is an error for javac to report.
     */
    record Compiled(GeneratedSource machine, Report report, boolean isBlind) {
        Compiled(GeneratedSource machine, Report report) {
            this(machine, report, false);
        }
    }

    /** Compiles a method of the program that {@code elements} belong to. */
    static Compiled compile(ProcessMethod process, MethodSource source, Elements elements) {
        MachineClass machine = new MachineClass(process, source, elements);
        Report signature = Checks.ofSignature(process);
        if (!signature.isClean()) {
            return new Compiled(machine.writeRejected(), signature);
        }
        if (source.hasErrors()) {
            return new Compiled(machine.writeRejected(), Report.CLEAN, true);
        }
        try {
            return compile(source, machine);
        } catch (RuntimeException | StackOverflowError bug) {
            return new Compiled(machine.writeRejected(), new Report(List.of(bug(process, bug))));
        }
    }

    private static Diagnostic bug(ProcessMethod process, Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        return Diagnostic.error(
                "Bug",
                "'" + process
                        + "' could not be rewritten because of a bug in Sojourn; please report it with the method's"
                        + " source and this: " + bug + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    private static Compiled compile(MethodSource source, MachineClass machine) {
        Suspensions suspensions = Suspensions.in(source);
        Report report = Checks.ofBody(source, suspensions);
        if (!report.isClean()) {
            return new Compiled(machine.writeRejected(), report);
        }
        try {
            Body body = Lowering.lower(source, suspensions);
            FlowGraph graph = FlowGraph.of(body, source.method().getReturnType(), source.types(), source.elements());
            States states = States.of(graph);
            Liveness liveness = Liveness.of(graph);
            FrameLayout layout = FrameLayout.of(body, graph, states, liveness);
            if (layout.unnameable().isPresent()) {
                Diagnostic unnameable = Diagnostic.error(
                        "AnonymousVariable",
                        "the variable '" + layout.unnameable().get()
                                + "' has an anonymous class for its type and is used after an await, or in a branch of its"
                                + " own; give the class a name.");
                return new Compiled(machine.writeRejected(), report.and(new Report(List.of(unnameable))));
            }
            DeadReferences dead = DeadReferences.of(graph, layout, liveness);
            GeneratedSource written = machine.write(body, graph, states, layout, dead);
            return new Compiled(written, machine.isTooLong() ? report.and(tooLong(source)) : report);
        } catch (Unsupported unsupported) {
            Diagnostic refusal =
                    Diagnostic.error(unsupported.tag(), unsupported.getMessage(), source.place(unsupported.tree()));
            return new Compiled(machine.writeRejected(), report.and(new Report(List.of(refusal))));
        }
    }

    private static Report tooLong(MethodSource source) {
        return new Report(List.of(Diagnostic.warning(
                Rules.LONG_PROCESS.tag(),
                "a stretch without await in '" + source.method().getSimpleName()
                        + "' is longer than the 8,000 bytes that HotSpot compiles; it will"
                        + " run interpreted. Move a part of it into an ordinary method.")));
    }
}
