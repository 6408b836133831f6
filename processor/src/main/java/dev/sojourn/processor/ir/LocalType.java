package dev.sojourn.processor.ir;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class, record, enum or interface that the user declared in the method, and that becomes a member of the generated
 * class. {@code captured} are the locals whose values its objects keep from when they were made.
 */
public final class LocalType {
    private final TypeElement element;
    private final List<Local> captured;
    private Code declaration = Code.EMPTY;

    public LocalType(TypeElement element, List<Local> captured) {
        this.element = element;
        this.captured = List.copyOf(captured);
    }

    public TypeElement element() {
        return element;
    }

    public List<Local> captured() {
        return captured;
    }

    /** The whole declaration, with a {@link Code.CopiesOfCaptured} where its body begins. */
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
