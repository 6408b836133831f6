package dev.sojourn.processor.lower;

import com.sun.source.tree.Tree;

/** A construct that the transformer refuses; carries the place and a message that says what to write instead. */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Tree tree;
    private final String tag;

    public Unsupported(Tree tree, String tag, String message) {
        super(message, null, false, false);
        this.tree = tree;
        this.tag = tag;
    }

    public Tree tree() {
        return tree;
    }

    /** The stable name of the mistake. */
    public String tag() {
        return tag;
    }
}
