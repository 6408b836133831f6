package dev.sojourn.processor.ir;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** What a process does to suspend: the three forms that the runtime knows. {@code origin} is the suspension's source. */
public sealed interface Suspension {
    Origin origin();

    /**
     * {@code await(awaitable)}. {@code witness} is the type argument of {@code await}, where the argument's own type was
     * inferred from it.
     */
    record Await(Code awaitable, Optional<TypeMirror> witness, Origin origin) implements Suspension {
        @Override
        public String toString() {
            return "await " + awaitable;
        }
    }

    /** {@code await(environment.timeout(delay))}, which needs no event object. */
    record Sleep(Code environment, Code delay, Origin origin) implements Suspension {
        @Override
        public String toString() {
            return "sleep " + environment + ", " + delay;
        }
    }

    /** A call of another process method, inline: {@code process} creates its state machine. */
    record Call(Code process, Origin origin) implements Suspension {
        @Override
        public String toString() {
            return "call " + process;
        }
    }
}
