package dev.sojourn.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.LocalType;
import dev.sojourn.processor.source.MethodSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Makes objects of classes whose objects stand in one of another class: inner classes of the host, and classes of the method that
 * capture variables.
 *
 * <pre>
 * new Inner(a)                       self.new Inner(a)
 * new Part(a)                        new PartScope(n).new Part(a)
 * Part::new                          a -&gt; new PartScope(n).new Part(a)
 * class Half extends Part { … }      … { Half() { new PartScope(n).super(); } … }
 * </pre>
 */
final class ClassEdits {
    private final Context context;
    private final MethodSource source;
    private final SliceEdits edits;
    private final MemberNames members;

    ClassEdits(Context context, SliceEdits edits, MemberNames members) {
        this.context = context;
        this.source = context.source;
        this.edits = edits;
        this.members = members;
    }

    /** Answers whether there was something to rewrite. */
    boolean create(NewClassTree tree) {
        Element created = source.element(tree.getIdentifier());
        Code outer = Code.EMPTY;
        if (tree.getEnclosingExpression() == null) {
            Optional<Code> found = outer(created, edits.isInLambdaOrClass());
            if (found.isEmpty()) {
                return false;
            }
            outer = found.get().append(".");
        }
        edits.insert(source.start(tree), outer);
        edits.scan(tree.getEnclosingExpression(), null);
        edits.scan(tree.getTypeArguments(), null);
        // the name behind new stays simple
        if (tree.getIdentifier() instanceof ParameterizedTypeTree type) {
            simpleName(type.getType());
            edits.scan(type.getTypeArguments(), null);
        } else {
            simpleName(tree.getIdentifier());
        }
        edits.scan(tree.getArguments(), null);
        edits.scan(tree.getClassBody(), null);
        return true;
    }

    private void simpleName(Tree name) {
        edits.replace(name, Code.text(source.element(name).getSimpleName().toString()));
    }

    /** A reference to a constructor; answers whether there was something to rewrite. */
    boolean refer(MemberReferenceTree tree) {
        ExpressionTree named = tree.getQualifierExpression();
        Element created = source.element(named);
        Optional<Code> outer =
                tree.getMode() == MemberReferenceTree.ReferenceMode.NEW ? outer(created, true) : Optional.empty();
        if (outer.isEmpty()) {
            return false;
        }
        String arguments = String.join(", ", parameters(tree));
        Code typeArguments = Code.EMPTY;
        if (named instanceof ParameterizedTypeTree type) {
            List<Code> all =
                    type.getTypeArguments().stream().map(context.slicer::slice).toList();
            typeArguments = Code.concat(Code.text("<"), Code.join(", ", all), Code.text(">"));
        } else if (!((TypeElement) created).getTypeParameters().isEmpty()) {
            typeArguments = Code.text("<>");
        }
        edits.replace(
                tree,
                Code.concat(
                        Code.text((arguments.contains(",") || arguments.isEmpty() ? "(" + arguments + ")" : arguments)
                                + " -> "),
                        outer.get(),
                        Code.text(".new " + created.getSimpleName()),
                        typeArguments,
                        Code.text("(" + arguments + ")")));
        return true;
    }

    /** A name for each parameter of the function that is asked for. */
    private List<String> parameters(MemberReferenceTree tree) {
        List<String> names = new ArrayList<>();
        int count = new FunctionalInterfaces(source.elements(), source.types()).arity(source.type(tree));
        for (int i = 1; names.size() < count; i++) {
            String name = "argument" + i;
            if (!context.variables.names().contains(name)) {
                context.locals.keep(name);
                names.add(name);
            }
        }
        return names;
    }

    /** The object that a new one of the class stands in, where the generated class has to say it. */
    private Optional<Code> outer(Element created, boolean isInLambdaOrClass) {
        LocalType type = context.localTypes.find(created);
        if (type != null) {
            return type.isInner() && !members.isInside(type.element())
                    ? Optional.of(scope(type, isInLambdaOrClass))
                    : Optional.empty();
        }
        return members.isInner(created) ? Optional.of(Code.of(new Code.Self())) : Optional.empty();
    }

    /** {@code new PartScope(n)} */
    private Code scope(LocalType type, boolean isInLambdaOrClass) {
        List<Code> values = type.captured().stream()
                .map(local -> Code.of(isInLambdaOrClass ? new Code.Capture(local) : new Code.Use(local)))
                .toList();
        return Code.concat(
                Code.text("new " + type.scope().orElseThrow() + "("), Code.join(", ", values), Code.text(")"));
    }

    /** Gives a class without a constructor the one that calls its superclass's, if Java's would not know how. */
    void declare(ClassTree tree) {
        TypeElement type = (TypeElement) source.element(tree);
        boolean hasConstructor = tree.getMembers().stream()
                .anyMatch(member -> member instanceof MethodTree method && isConstructor(method) && isWritten(method));
        if (!hasConstructor && !tree.getSimpleName().isEmpty()) {
            superScope(type).ifPresent(scope -> {
                Code constructor = Code.text("\n    " + tree.getSimpleName() + "() { ")
                        .append(scope)
                        .append(".super(); }\n");
                edits.insert(bodyFrom(tree), constructor);
            });
        }
    }

    /** Rewrites what a constructor says of the one of its superclass. */
    void construct(MethodTree constructor) {
        TypeElement type = (TypeElement) source.element(constructor).getEnclosingElement();
        superScope(type).ifPresent(scope -> {
            for (StatementTree statement : constructor.getBody().getStatements()) {
                Optional<String> called = calledConstructor(statement);
                if (called.isPresent()) {
                    if (called.get().equals("super")) {
                        edits.insert(source.start(statement), scope.append("."));
                    }
                    return;
                }
            }
            edits.insert(
                    source.start(constructor.getBody()) + 1,
                    Code.text(" ").append(scope).append(".super();"));
        });
    }

    private Optional<Code> superScope(TypeElement type) {
        LocalType superclass = context.localTypes.superclass(type);
        return superclass != null && superclass.isInner() && !members.isInside(superclass.element())
                ? Optional.of(scope(superclass, true))
                : Optional.empty();
    }

    private Optional<String> calledConstructor(StatementTree statement) {
        return source.isWritten(statement)
                        && statement instanceof ExpressionStatementTree expression
                        && expression.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof IdentifierTree name
                        && (name.getName().contentEquals("super")
                                || name.getName().contentEquals("this"))
                ? Optional.of(name.getName().toString())
                : Optional.empty();
    }

    /** Whether the user wrote the method: a constructor may be javac's own. */
    boolean isWritten(MethodTree tree) {
        Element method = source.element(tree);
        return method != null
                && source.elements().getOrigin(method) == Elements.Origin.EXPLICIT
                && !(isConstructor(tree)
                        && method.getEnclosingElement().getSimpleName().isEmpty());
    }

    static boolean isConstructor(MethodTree tree) {
        return tree.getName().contentEquals("<init>");
    }

    /** Where the body of a class begins, behind its opening brace. */
    private int bodyFrom(ClassTree tree) {
        int from = source.start(tree);
        ModifiersTree modifiers = tree.getModifiers();
        List<Tree> heads = new ArrayList<>(tree.getTypeParameters());
        heads.add(modifiers);
        heads.add(tree.getExtendsClause());
        heads.addAll(tree.getImplementsClause());
        for (Tree head : heads) {
            from = Math.max(from, head != null && source.isWritten(head) ? source.end(head) : from);
        }
        return source.text().indexOf('{', from) + 1;
    }
}
