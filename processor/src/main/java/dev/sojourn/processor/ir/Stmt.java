package dev.sojourn.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * The structured tree of a process method. Every suspension stands alone in a {@link Suspend}; whatever cannot suspend
 * is a {@link Run} of the user's own text.
 */
public sealed interface Stmt {
    /**
     * A statement that cannot suspend, as text. {@code completes} is what JLS 14.22 says of it: whether it can complete
     * normally.
     */
    record Run(Code code, boolean completes) implements Stmt {
        public Run(Code code) {
            this(code, true);
        }
    }

    /** A point where simulated time may pass; the statement behind it takes what it brought, before all else. */
    record Suspend(Suspension suspension) implements Stmt {}

    /** One after the other. */
    record Sequence(List<Stmt> statements) implements Stmt {
        public Sequence {
            statements = List.copyOf(statements);
        }
    }

    /** One or the other. */
    record If(Code condition, Stmt then, Stmt otherwise) implements Stmt {}

    /** Runs its body for ever; a jump to {@code start} begins the next turn. */
    record Loop(Label start, Stmt body, Origin origin) implements Stmt {}

    /** A statement that a jump to {@code end} leaves. */
    record Labeled(Label end, Stmt body) implements Stmt {}

    /** A jump. */
    record Jump(Label target) implements Stmt {}

    /** Ends the method; the value is empty for {@code void}. */
    record Return(Code value) implements Stmt {}

    /**
     * Enters one of its arms, from which control falls into the next, or goes on behind the switch where none fits.
     * {@code isExhaustive} says that one of them always fits.
     */
    record Switch(Code selector, List<Arm> arms, boolean isExhaustive) implements Stmt {
        public Switch {
            arms = List.copyOf(arms);
        }
    }

    /**
     * One arm of a {@link Switch}: its labels, text such as {@code case 1, 2} or {@code default}, and its body. What a rule
     * ({@code case 1 -> …}) declares is its own.
     */
    record Arm(Code labels, Stmt body, boolean isRule) {}

    /** {@code try}: its catch clauses do not cover each other, {@code finallyBody} covers all. */
    record Try(Stmt body, List<Catch> catches, Optional<Stmt> finallyBody, Origin origin) implements Stmt {
        public Try {
            catches = List.copyOf(catches);
        }
    }

    /** A catch clause: the types it catches, and how the caught exception is bound. */
    record Catch(List<Code> types, Local parameter, Code declaration, Stmt body, Origin origin) {
        public Catch {
            types = List.copyOf(types);
        }
    }

    /** The body of a try-with-resources: closes {@code resource}, already initialised, on every way out (JLS 14.20.3.1). */
    record Using(Local resource, Stmt body, Origin origin) implements Stmt {}

    Stmt NOTHING = new Sequence(List.of());

    static Stmt sequence(List<Stmt> statements) {
        return statements.size() == 1 ? statements.get(0) : new Sequence(statements);
    }
}
