package dev.sojourn.processor;

import dev.sojourn.processor.analyse.DeadReferences;
import dev.sojourn.processor.analyse.FrameLayout;
import dev.sojourn.processor.analyse.Liveness;
import dev.sojourn.processor.analyse.States;
import dev.sojourn.processor.check.Checks;
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

    /** What came of a method: its state machine, or one that only says that there was an error, and what to report. */
    record Compiled(GeneratedSource machine, Report report) {}

    /** Compiles a method of the program that {@code elements} belong to. */
    static Compiled compile(ProcessMethod process, MethodSource source, Elements elements) {
        MachineClass machine = new MachineClass(process, source, elements);
        Suspensions suspensions = Suspensions.in(source);
        Report report = Checks.ofBody(process, source, suspensions);
        if (!report.isClean()) {
            return new Compiled(machine.writeRejected(), report);
        }
        try {
            Body body = Lowering.lower(source, suspensions);
            FlowGraph graph = FlowGraph.of(body, source.method().getReturnType(), source.types(), source.elements());
            States states = States.of(graph);
            Liveness liveness = Liveness.of(graph);
            FrameLayout layout = FrameLayout.of(body, graph, states, liveness);
            DeadReferences dead = DeadReferences.of(graph, layout, liveness);
            return new Compiled(machine.write(body, graph, states, layout, dead), report);
        } catch (Unsupported unsupported) {
            Diagnostic refusal = Diagnostic.error(
                    unsupported.tag(), unsupported.getMessage(), process.method(), source.place(unsupported.tree()));
            return new Compiled(machine.writeRejected(), report.and(new Report(List.of(refusal))));
        }
    }
}
