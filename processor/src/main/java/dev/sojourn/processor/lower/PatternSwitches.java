package dev.sojourn.processor.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Stmt;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Lowers the choice of a switch with patterns or {@code null} (JLS 14.11.1, since Java 21) to tests in order, since a guard
 * may suspend; an ordinary switch over the number of the chosen arm follows.
 *
 * <pre>
 * switch (o) {                          selector = o
 *     case String s when await(e) -> …  block chosen
 *     default -> …                          block next
 * }                                             (jump to next unless selector instanceof String s)
 *                                               (jump to next unless await(e))
 *                                               arm = 0; goto chosen
 *                                           arm = 1
 * </pre>
 */
final class PatternSwitches {
    private final Context context;

    PatternSwitches(Context context) {
        this.context = context;
    }

    /** Chooses the arm; what is answered holds its number, or -1 where no arm fits. */
    Local choose(List<? extends CaseTree> cases, ExpressionTree expression, Code value, Output out) {
        Local selector = context.locals.temporary(
                "selector", context.conversions.boxed(context.source.type(Syntax.unparenthesized(expression))));
        Local arm = context.locals.temporary("arm", context.conversions.primitive(TypeKind.INT));
        out.run(Code.assign(selector, value));
        if (cases.stream().noneMatch(PatternSwitches::takesNull)) {
            TypeElement objects = context.source.elements().getTypeElement("java.util.Objects");
            out.run(Code.of(new Code.ClassReference(objects))
                    .append(".requireNonNull(")
                    .append(Code.use(selector))
                    .append(");"));
        }
        Label chosen = new Label("chosen");
        Output tests = new Output();
        int otherwise = -1;
        for (int i = 0; i < cases.size(); i++) {
            for (Tree label : SwitchLabels.labels(cases.get(i))) {
                if (label.getKind().name().equals("DEFAULT_CASE_LABEL")) {
                    otherwise = i;
                } else {
                    test(cases.get(i), label, selector, arm, i, chosen, tests);
                }
            }
        }
        tests.run(Code.assign(arm, Code.text(String.valueOf(otherwise))));
        out.add(new Stmt.Labeled(chosen, tests.toStatement()));
        return arm;
    }

    private static boolean takesNull(CaseTree tree) {
        return tree.getExpressions().stream().anyMatch(label -> label.getKind() == Tree.Kind.NULL_LITERAL);
    }

    private void test(CaseTree tree, Tree label, Local selector, Local arm, int number, Label chosen, Output out) {
        Label next = new Label("next");
        Output test = new Output();
        Tree pattern = SwitchLabels.pattern(label);
        Code condition = pattern != null
                ? context.slicer.test(Code.use(selector), pattern)
                : equality(SwitchLabels.constant(label), selector);
        test.add(new Stmt.If(condition, Stmt.NOTHING, new Stmt.Jump(next)));
        ExpressionTree guard = SwitchLabels.guard(tree);
        if (guard != null) {
            context.conditions.jumpUnless(guard, next, test);
        }
        test.run(Code.assign(arm, Code.text(String.valueOf(number))));
        test.jump(chosen);
        out.add(new Stmt.Labeled(next, test.toStatement()));
    }

    private Code equality(ExpressionTree constant, Local selector) {
        if (constant.getKind() == Tree.Kind.NULL_LITERAL) {
            return Code.use(selector).append(" == null");
        }
        Element element = context.source.element(constant);
        if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
            TypeElement owner = (TypeElement) element.getEnclosingElement();
            return Code.use(selector)
                    .append(" == ")
                    .append(Code.of(new Code.ClassReference(owner)))
                    .append("." + element.getSimpleName());
        }
        TypeElement objects = context.source.elements().getTypeElement("java.util.Objects");
        return Code.concat(
                Code.of(new Code.ClassReference(objects)),
                Code.text(".equals("),
                Code.use(selector),
                Code.text(", ("),
                Code.type(
                        context.conversions.unboxed(selector.type()) != null
                                ? context.conversions.unboxed(selector.type())
                                : selector.type()),
                Code.text(") "),
                context.slicer.slice(constant),
                Code.text(")"));
    }

    /** No arm fits although one always should: a class has changed since (JLS 14.11.3, 15.28.2). */
    Stmt noMatch() {
        String failure = context.source.hasMatchException()
                ? "throw new MatchException(null, null);"
                : "throw new IncompatibleClassChangeError();";
        return new Stmt.Run(Code.text(failure), false);
    }
}
