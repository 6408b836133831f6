package dev.sojourn.processor.ir;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * A class, record, enum or interface that the user declared in the method, and that becomes a member of the generated
 * class.
 *
 * <p>A class that captures locals gets a <em>scope</em> around it, a class whose fields hold what is captured: {@code new Part()}
 * is {@code new PartScope(n).new Part()}, and the values are there before anything of the object is. So does a type whose name
 * another one in the method has, so that both can have it.
 */
public final class LocalType {
    private final TypeElement element;
    private final List<Local> captured;
    private final List<Local> constants;
    private final Optional<String> scope;
    private Code declaration = Code.EMPTY;

    /** With the variables and the constants that it mentions; {@code scope} is the name of the class around it, if there is one. */
    public LocalType(TypeElement element, List<Local> captured, List<Local> constants, Optional<String> scope) {
        this.element = element;
        this.captured = List.copyOf(captured);
        this.constants = List.copyOf(constants);
        this.scope = scope;
    }

    public TypeElement element() {
        return element;
    }

    /** The locals whose values its objects keep from when they are made; no constants. */
    public List<Local> captured() {
        return captured;
    }

    /** The constants that it mentions. */
    public List<Local> constants() {
        return constants;
    }

    /** The name of the class around it, if there is one. */
    public Optional<String> scope() {
        return scope;
    }

    /** Whether its objects are made in one of the scope. */
    public boolean isInner() {
        return scope.isPresent() && element.getKind() == ElementKind.CLASS;
    }

    /** The name by which the generated class knows it. */
    public String name() {
        return scope.map(outer -> outer + "." + this).orElse(toString());
    }

    /** The whole declaration. */
    public Code declaration() {
        return declaration;
    }

    /** Completes the type: its own text may refer to itself. */
    public void declare(Code text) {
        declaration = text;
    }

    @Override
    public String toString() {
        return element.getSimpleName().toString();
    }
}
