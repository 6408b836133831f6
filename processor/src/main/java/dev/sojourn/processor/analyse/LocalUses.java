package dev.sojourn.processor.analyse;

import dev.sojourn.processor.flow.Block;
import dev.sojourn.processor.ir.Code;
import dev.sojourn.processor.ir.Local;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which locals a piece of code reads, and which it certainly assigns. Reads come first: {@code x = x + 1} reads x. */
record LocalUses(Set<Local> read, Set<Local> assigned, Set<Local> definitelyAssigned) {
    static LocalUses of(Code code) {
        LocalUses uses = new LocalUses(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        code.allParts().forEach(uses::add);
        return uses;
    }

    private void add(Code.Part part) {
        if (part instanceof Code.Use use) {
            read.add(use.local());
        } else if (part instanceof Code.Capture capture) {
            read.add(capture.local());
        } else if (part instanceof Code.Store store) {
            assigned.add(store.local());
            if (store.reads()) {
                read.add(store.local());
            } else if (store.definite()) {
                definitelyAssigned.add(store.local());
            }
        } else if (part instanceof Code.PatternVariable pattern) {
            assigned.add(pattern.local());
        } else if (part instanceof Code.Declare declare) {
            // a declaration without a value ends the life of what the variable held in an earlier turn of a loop
            definitelyAssigned.add(declare.local());
            if (declare.hasInitializer()) {
                assigned.add(declare.local());
            }
        }
    }

    /** All locals that a block names. */
    static Set<Local> in(Block block) {
        Set<Local> locals = new LinkedHashSet<>();
        block.steps().forEach(step -> of(step).addAllTo(locals));
        block.terminator().codes().forEach(code -> of(code).addAllTo(locals));
        return locals;
    }

    private void addAllTo(Set<Local> locals) {
        locals.addAll(read);
        locals.addAll(assigned);
        locals.addAll(definitelyAssigned);
    }
}
