package dev.sojourn.processor.flow;

import dev.sojourn.processor.ir.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Steps that run one after the other, and where control goes then. Blocks are compared by identity. */
public final class Block {
    private final int id;
    private final Block handler;
    private final List<Code> steps = new ArrayList<>();
    private Terminator terminator;
    private String comment = "";

    Block(int id, Block handler) {
        this.id = id;
        this.handler = handler;
    }

    /** The number that the block has in print. */
    public int id() {
        return id;
    }

    /** Where an exception in this block leads; empty where it leaves the method. */
    public Optional<Block> handler() {
        return Optional.ofNullable(handler);
    }

    public List<Code> steps() {
        return Collections.unmodifiableList(steps);
    }

    public Terminator terminator() {
        return terminator;
    }

    /** What the block is there for, where its steps do not say it; else empty. */
    public String comment() {
        return comment;
    }

    void add(Code step) {
        steps.add(step);
    }

    void end(Terminator end) {
        if (terminator != null) {
            throw new IllegalStateException("block " + id + " ends twice");
        }
        terminator = end;
    }

    void retarget(UnaryOperator<Block> to) {
        terminator = terminator.retargeted(to);
    }

    void comment(String text) {
        comment = text;
    }

    @Override
    public String toString() {
        return "b" + id;
    }
}
