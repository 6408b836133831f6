package dev.sojourn.processor.lower;

import com.sun.source.tree.VariableTree;
import dev.sojourn.processor.ir.Body;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Stmt;
import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;
import java.util.List;

/**
 * Takes an attributed method apart, just as far as its suspensions ask for: afterwards each of them stands alone, and
 * everything else is the user's text.
 */
public final class Lowering {
    private Lowering() {}

    /**
     * The method as structured code.
     *
     * @throws Unsupported for a construct that is refused
     */
    public static Body lower(MethodSource source, Suspensions suspensions) {
        Context context = new Context(source, suspensions);
        List<? extends VariableTree> declared = source.tree().getParameters();
        List<Local> parameters =
                declared.stream().map(context.locals::parameter).toList();
        Stmt statement = context.statements.block(source.tree().getBody());
        return new Body(
                parameters, statement, context.localTypes.all(), context.locals.keptNames(), context.variables.names());
    }
}
