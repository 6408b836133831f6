package dev.sojourn.processor.check;

import dev.sojourn.processor.diagnostic.Rule;
import java.util.List;

/** Looks at what javac itself has analysed: whole classes, process methods and ordinary ones. */
interface ProgramCheck {
    /** The mistake that it finds. */
    Rule rule();

    List<Finding> check(AnalysedClass code);
}
