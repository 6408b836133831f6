package dev.sojourn.processor.flow;

import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Suspension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where control goes at the end of a block. */
public sealed interface Terminator {
    /** On to another block. */
    record Goto(Block target) implements Terminator {
        @Override
        public String toString() {
            return "goto " + target;
        }
    }

    /** To one of two blocks. */
    record Branch(Code condition, Block then, Block otherwise) implements Terminator {
        @Override
        public String toString() {
            return "if " + condition + " then " + then + " else " + otherwise;
        }
    }

    /** To one of several blocks; {@code otherwise} where no case fits, empty where one always does. */
    record Select(Code selector, List<Case> cases, Optional<Block> otherwise) implements Terminator {
        public Select {
            cases = List.copyOf(cases);
        }

        @Override
        public String toString() {
            return "switch " + selector + " " + cases
                    + otherwise.map(block -> " else " + block).orElse("");
        }
    }

    /** A case of a {@link Select}: its labels and where they lead. */
    record Case(Code labels, Block target, boolean isRule) {
        @Override
        public String toString() {
            return labels + " -> " + target;
        }
    }

    /** Out of the state machine, which is resumed at {@code next}. */
    record Suspend(Suspension suspension, Block next) implements Terminator {
        @Override
        public String toString() {
            return suspension + " then " + next;
        }
    }

    /** The method returns. */
    record Return(Code value) implements Terminator {
        @Override
        public String toString() {
            return "return " + value;
        }
    }

    /** The exception that a handler was entered with goes on to the next handler. */
    record Rethrow() implements Terminator {
        @Override
        public String toString() {
            return "rethrow";
        }
    }

    /** The last step does not complete. */
    record Stop() implements Terminator {
        @Override
        public String toString() {
            return "stop";
        }
    }

    /** The blocks that control goes to, in order. */
    default List<Block> targets() {
        if (this instanceof Goto jump) {
            return List.of(jump.target());
        }
        if (this instanceof Branch branch) {
            return List.of(branch.then(), branch.otherwise());
        }
        if (this instanceof Suspend suspend) {
            return List.of(suspend.next());
        }
        if (this instanceof Select select) {
            List<Block> targets = new ArrayList<>();
            select.cases().forEach(choice -> targets.add(choice.target()));
            select.otherwise().ifPresent(targets::add);
            return targets;
        }
        return List.of();
    }

    /** The same with other targets. */
    default Terminator retargeted(UnaryOperator<Block> to) {
        if (this instanceof Goto jump) {
            return new Goto(to.apply(jump.target()));
        }
        if (this instanceof Branch branch) {
            return new Branch(branch.condition(), to.apply(branch.then()), to.apply(branch.otherwise()));
        }
        if (this instanceof Suspend suspend) {
            return new Suspend(suspend.suspension(), to.apply(suspend.next()));
        }
        if (this instanceof Select select) {
            List<Case> cases = select.cases().stream()
                    .map(choice -> new Case(choice.labels(), to.apply(choice.target()), choice.isRule()))
                    .toList();
            return new Select(select.selector(), cases, select.otherwise().map(to));
        }
        return this;
    }

    /** The code that is run at the end of the block. */
    default List<Code> codes() {
        if (this instanceof Branch branch) {
            return List.of(branch.condition());
        }
        if (this instanceof Select select) {
            List<Code> codes = new ArrayList<>(List.of(select.selector()));
            select.cases().forEach(choice -> codes.add(choice.labels()));
            return codes;
        }
        if (this instanceof Return end) {
            return List.of(end.value());
        }
        if (this instanceof Suspend suspend) {
            Suspension suspension = suspend.suspension();
            if (suspension instanceof Suspension.Await await) {
                return List.of(await.awaitable());
            }
            if (suspension instanceof Suspension.Sleep sleep) {
                return List.of(sleep.environment(), sleep.delay());
            }
            return List.of(((Suspension.Call) suspension).process());
        }
        return List.of();
    }
}
