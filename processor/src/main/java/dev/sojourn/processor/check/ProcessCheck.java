package dev.sojourn.processor.check;

import java.util.ArrayList;
import java.util.List;

/** Looks at what process methods do, one at a time. */
abstract class ProcessCheck implements ProgramCheck {
    @Override
    public List<Finding> check(AnalysedClass code) {
        List<Finding> findings = new ArrayList<>();
        code.processes().forEach(process -> check(process, findings));
        return findings;
    }

    abstract void check(ProcessBody process, List<Finding> findings);
}
