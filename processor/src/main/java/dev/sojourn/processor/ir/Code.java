package dev.sojourn.processor.ir;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A piece of the user's source text, with holes where the generated class may have to write something else: locals,
 * types, {@code this}, values that a suspension brings, and jumps that leave the piece. Nothing in it suspends.
 */
public record Code(List<Part> parts) {
    /** One stretch of text or one hole. */
    public sealed interface Part {}

    /** Text as the user wrote it. */
    public record Text(String text) implements Part {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A class, interface, enum or record by its name; the emitter imports it. */
    public record ClassReference(TypeElement type) implements Part {
        @Override
        public String toString() {
            return type.getSimpleName().toString();
        }
    }

    /** A full type, written out. */
    public record TypeReference(TypeMirror type) implements Part {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    /** Reads a local. */
    public record Use(Local local) implements Part {
        @Override
        public String toString() {
            return local.name();
        }
    }

    /**
     * Assigns a local. {@code definite} says that the local certainly holds a new value when the statement has completed
     * normally; {@code reads} that the old value is read too, as {@code +=} does.
     */
    public record Store(Local local, boolean definite, boolean reads) implements Part {
        @Override
        public String toString() {
            return local.name();
        }
    }

    /** Reads a local from inside a lambda or a nested class body, which captures its value. */
    public record Capture(Local local) implements Part {
        @Override
        public String toString() {
            return local.name();
        }
    }

    /**
     * Declares a local: {@code prefix} holds modifiers and annotations, {@code type} the declared type as it was
     * written. Where the local becomes a field only its name remains, and nothing at all if it has no initialiser.
     */
    public record Declare(Local local, Code prefix, Code type, boolean hasInitializer) implements Part {
        @Override
        public String toString() {
            return prefix + "" + type + " " + local.name();
        }
    }

    /** The variable of a pattern: one of the pattern's own where the local is kept elsewhere. */
    public record PatternVariable(Local local) implements Part {
        @Override
        public String toString() {
            return local.name();
        }
    }

    /** Stands only where the local of a pattern is kept elsewhere: stores it, and the parentheses that this needs. */
    public record IfStored(Local local, Code code) implements Part {
        @Override
        public String toString() {
            return code.toString();
        }
    }

    /** Stands before {@code {1, 2}} in a declaration: becomes {@code new int[]} where the local is a field. */
    public record ArrayCreation(Local local) implements Part {
        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * Stands before an existing variable among the resources of a {@code try}: declares one in its place where what the
     * generated class has is none that Java accepts there. {@code local} is null for a field that an accessor reads.
     */
    public record ResourceCopy(TypeMirror type, String name, Local local) implements Part {
        @Override
        public String toString() {
            return "";
        }
    }

    /** The name of the generated method that reaches a member; qualified with its class where that could be hidden. */
    public record AccessorName(Accessor accessor, boolean isQualified) implements Part {
        @Override
        public String toString() {
            return accessor.toString();
        }
    }

    /** A class that is generated too, by its qualified name. */
    public record GeneratedReference(String qualifiedName) implements Part {
        @Override
        public String toString() {
            return qualifiedName;
        }
    }

    /** The user's {@code this}. */
    public record Self() implements Part {
        @Override
        public String toString() {
            return "this";
        }
    }

    /**
     * What the suspension just before brought. {@code type} is primitive for an inline call that returns a primitive;
     * {@code inferred} says that the type follows from what the value is assigned to.
     */
    public record Received(TypeMirror type, boolean inferred) implements Part {
        @Override
        public String toString() {
            return "received";
        }
    }

    /** Goes on after a suspension that brings no value, or throws what it failed with. */
    public record Resumed() implements Part {
        @Override
        public String toString() {
            return "resumed;";
        }
    }

    /** Whether assertions are on for the user's class (JLS 14.10). */
    public record AssertionsEnabled() implements Part {
        @Override
        public String toString() {
            return "assertions";
        }
    }

    /** The exception that a handler was entered with. */
    public record Thrown() implements Part {
        @Override
        public String toString() {
            return "thrown";
        }
    }

    /**
     * A statement that leaves the piece for a label: a {@code break}, {@code continue} or {@code yield}. {@code inBlock} says
     * that several statements may stand in its place.
     */
    public record Leave(Label target, boolean inBlock) implements Part {
        @Override
        public String toString() {
            return "goto " + target + ";";
        }
    }

    /**
     * A {@code return} statement of the process method inside the piece; {@code inBlock} as for {@link Leave}.
     * {@code isOnTheWay} says that the piece itself has to do something before the method has returned: run a
     * {@code finally}, close a resource.
     */
    public record LeaveMethod(Code value, boolean inBlock, boolean isOnTheWay) implements Part {
        @Override
        public String toString() {
            return value.isEmpty() ? "return;" : "return " + value + ";";
        }
    }

    private static final Pattern SWITCH = Pattern.compile("\\bswitch\\s*\\(");

    public static final Code EMPTY = new Code(List.of());

    public Code {
        parts = List.copyOf(parts);
    }

    public static Code text(String text) {
        return text.isEmpty() ? EMPTY : new Code(List.of(new Text(text)));
    }

    public static Code of(Part... parts) {
        return new Code(List.of(parts));
    }

    public static Code use(Local local) {
        return of(new Use(local));
    }

    public static Code type(TypeMirror type) {
        return of(new TypeReference(type));
    }

    /** {@code local = value;} */
    public static Code assign(Local local, Code value) {
        return concat(of(new Store(local, true, false)), text(" = "), value, text(";"));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public Code append(Code more) {
        return isEmpty() ? more : more.isEmpty() ? this : concat(this, more);
    }

    public Code append(String text) {
        return append(text(text));
    }

    public static Code concat(Code... codes) {
        List<Part> all = new ArrayList<>();
        for (Code code : codes) {
            all.addAll(code.parts);
        }
        return new Code(all);
    }

    public static Code concat(List<Code> codes) {
        return concat(codes.toArray(Code[]::new));
    }

    public static Code join(String separator, List<Code> codes) {
        List<Code> joined = new ArrayList<>();
        for (Code code : codes) {
            if (!joined.isEmpty()) {
                joined.add(text(separator));
            }
            joined.add(code);
        }
        return concat(joined);
    }

    /** The same code with each part replaced. */
    public Code map(Function<Part, Code> replace) {
        return concat(parts.stream().map(replace).toList());
    }

    /** All parts, those inside a {@code return} and a declaration included. */
    public Stream<Part> allParts() {
        return parts.stream().flatMap(part -> {
            if (part instanceof LeaveMethod leave) {
                return Stream.concat(leave.value().allParts(), Stream.of(part));
            }
            if (part instanceof IfStored stored) {
                return Stream.concat(Stream.of(part), stored.code().allParts());
            }
            return Stream.of(part);
        });
    }

    /** Whether a switch may stand in it; not where a pattern binds a variable, which would be out of sight elsewhere. */
    public boolean holdsSwitch() {
        return allParts().noneMatch(PatternVariable.class::isInstance)
                && parts.stream()
                        .anyMatch(part -> part instanceof Text text
                                && SWITCH.matcher(text.text()).find());
    }

    /** Whether control may leave the piece other than at its end. */
    public boolean mayLeave() {
        return parts.stream().anyMatch(part -> part instanceof Leave || part instanceof LeaveMethod);
    }

    /** As the user would read it. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(joining());
    }
}
