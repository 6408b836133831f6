package dev.sojourn.processor.check;

import com.sun.source.tree.Tree;

/** Where a mistake stands, and what to say of it: what is wrong, and what to write instead. */
record Finding(Tree tree, String message) {}
