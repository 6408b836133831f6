package dev.sojourn.processor.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Label;
import dev.sojourn.processor.ir.Local;
import dev.sojourn.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers switches: a real {@code switch} chooses the arm, the arms follow each other as plain code. */
final class Switches {
    private final Context context;

    Switches(Context context) {
        this.context = context;
    }

    Stmt statement(SwitchTree tree, Name name) {
        Output out = new Output();
        Code selector = selector(tree.getExpression(), out);
        if (tree.getCases().stream().noneMatch(context.suspensions::contains)) {
            ExpressionTree expression = Syntax.unparenthesized(tree.getExpression());
            Label behind = new Label("end");
            Code kept = context.jumps.inSwitch(
                    name, behind, () -> context.slicer.slice(tree, Map.of(expression, selector)));
            Stmt run = new Stmt.Run(kept, new Completion(context.source).completes(tree));
            out.add(name == null ? run : new Stmt.Labeled(behind, run));
            return out.toStatement();
        }
        Label end = new Label("end");
        List<? extends CaseTree> cases = tree.getCases();
        Optional<Local> chosen = chosen(cases, tree.getExpression(), selector, out);
        List<Stmt.Arm> arms = context.jumps.inSwitch(name, end, () -> arms(cases, end, null));
        add(cases, chosen.map(Code::use).orElse(selector), end, arms, SwitchLabels.isExhaustive(cases), out);
        return out.toStatement();
    }

    Code expression(SwitchExpressionTree tree, Output out) {
        Code selector = selector(tree.getExpression(), out);
        TypeMirror type = context.source.type(tree);
        Local result = context.locals.temporary(
                "chosen", type.getKind() == TypeKind.NULL ? context.conversions.object() : type);
        Label end = new Label("end");
        List<? extends CaseTree> cases = tree.getCases();
        Optional<Local> chosen = chosen(cases, tree.getExpression(), selector, out);
        List<Stmt.Arm> arms =
                context.jumps.inSwitchExpression(new Jumps.Yield(result, end), () -> arms(cases, end, result));
        add(cases, chosen.map(Code::use).orElse(selector), end, arms, true, out);
        return Code.use(result);
    }

    /** Where patterns choose: the number of the arm. Before the arms are lowered, which use what the patterns bind. */
    private Optional<Local> chosen(
            List<? extends CaseTree> cases, ExpressionTree expression, Code selector, Output out) {
        return cases.stream().anyMatch(SwitchLabels::isEnhanced)
                ? Optional.of(context.patternSwitches.choose(cases, expression, selector, out))
                : Optional.empty();
    }

    private void add(
            List<? extends CaseTree> cases,
            Code selector,
            Label end,
            List<Stmt.Arm> arms,
            boolean isExhaustive,
            Output out) {
        List<Stmt.Arm> all = new ArrayList<>(arms);
        boolean isByNumber = cases.stream().anyMatch(SwitchLabels::isEnhanced);
        for (int i = 0; isByNumber && i < arms.size(); i++) {
            all.set(
                    i,
                    new Stmt.Arm(
                            Code.text("case " + i),
                            arms.get(i).body(),
                            arms.get(i).isRule()));
        }
        boolean hasDefault = !isByNumber && cases.stream().anyMatch(SwitchLabels::isDefault);
        if (isExhaustive && !hasDefault) {
            all.add(new Stmt.Arm(Code.text("default"), context.patternSwitches.noMatch(), true));
        }
        out.add(new Stmt.Labeled(end, new Stmt.Switch(selector, all, isExhaustive)));
    }

    private Code selector(ExpressionTree expression, Output out) {
        return context.expressions.value(Syntax.unparenthesized(expression), out);
    }

    /** {@code result} is where a rule's value goes, or null in a statement. */
    private List<Stmt.Arm> arms(List<? extends CaseTree> cases, Label end, Local result) {
        List<Stmt.Arm> arms = new ArrayList<>();
        for (CaseTree tree : cases) {
            boolean isRule = tree.getCaseKind() == CaseTree.CaseKind.RULE;
            Stmt body = isRule
                    ? rule(tree.getBody(), end, result)
                    : context.statements.sequence(tree.getStatements(), context.source.start(tree));
            arms.add(new Stmt.Arm(labels(tree), body, isRule));
        }
        return arms;
    }

    private Stmt rule(Tree body, Label end, Local result) {
        Output out = new Output();
        if (body instanceof StatementTree statement) {
            out.add(context.statements.lower(statement));
        } else if (result != null) {
            context.expressions.assign(result, (ExpressionTree) body, out);
        } else {
            out.run(context.expressions.effect((ExpressionTree) body, out).append(";"));
        }
        out.jump(end);
        return out.toStatement();
    }

    private Code labels(CaseTree tree) {
        if (tree.getExpressions().isEmpty()) {
            return Code.text("default");
        }
        List<Code> constants =
                tree.getExpressions().stream().map(this::constant).toList();
        Code labels = Code.text("case ").append(Code.join(", ", constants));
        return SwitchLabels.isDefault(tree) ? labels.append(", default") : labels;
    }

    /** The constants of an enum are simple names here. */
    private Code constant(ExpressionTree label) {
        return isEnumConstant(label) ? Code.text(context.source.text(label)) : context.slicer.slice(label);
    }

    private boolean isEnumConstant(ExpressionTree label) {
        return context.source.element(label) != null
                && context.source.element(label).getKind() == ElementKind.ENUM_CONSTANT;
    }
}
