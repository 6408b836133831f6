package dev.sojourn.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.sojourn.processor.diagnostic.Diagnostic;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * One process method in the attributed twin: its tree, the element and the type of every node of it, and its source
 * text. This is all that later stages see of javac.
 */
public final class MethodSource {
    private final TreePath path;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final SourcePositions positions;
    private final String text;
    private final int sourceLevel;
    private final boolean hasErrors;

    public MethodSource(
            TreePath path,
            Trees trees,
            Types types,
            Elements elements,
            CharSequence text,
            int sourceLevel,
            boolean hasErrors) {
        this.path = path;
        this.unit = path.getCompilationUnit();
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.positions = trees.getSourcePositions();
        this.text = text.toString();
        this.sourceLevel = sourceLevel;
        this.hasErrors = hasErrors;
    }

    /** Whether javac could not make sense of something in the method. */
    public boolean hasErrors() {
        return hasErrors;
    }

    public MethodTree tree() {
        return (MethodTree) path.getLeaf();
    }

    public ExecutableElement method() {
        return (ExecutableElement) trees.getElement(path);
    }

    /** The class that declares the method. */
    public TypeElement host() {
        return (TypeElement) method().getEnclosingElement();
    }

    /** Whether the program is written in Java 21 or newer. */
    public boolean hasMatchException() {
        return sourceLevel >= 21;
    }

    public Types types() {
        return types;
    }

    public Elements elements() {
        return elements;
    }

    /** What a name, a call, a declaration refers to; null for nodes that refer to nothing. */
    public Element element(Tree tree) {
        return trees.getElement(new TreePath(path, tree));
    }

    /** The type of an expression; null for nodes that have none. */
    public TypeMirror type(Tree tree) {
        return trees.getTypeMirror(new TreePath(path, tree));
    }

    /** Where the source declares an element; null if it is not among the sources, or javac does not know. */
    public TreePath path(Element element) {
        return trees.getPath(element);
    }

    /** Where the node starts in the text, or -1 for a node that javac added. */
    public int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** Where the node ends in the text, or -1 for a node that javac added. */
    public int end(Tree tree) {
        int end = (int) positions.getEndPosition(unit, tree);
        // javac counts the semicolon to the resource before it in try (a; b)
        while (tree instanceof ExpressionTree && end > 0 && isSemicolonOrSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSemicolonOrSpace(char character) {
        return character == ';' || Character.isWhitespace(character);
    }

    /** Whether the node stands in the source text, rather than having been added by javac. */
    public boolean isWritten(Tree tree) {
        return start(tree) >= 0 && end(tree) > start(tree);
    }

    public String text() {
        return text;
    }

    public String text(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** Where the node stands, for a diagnostic. */
    public Diagnostic.Place place(Tree tree) {
        return new Diagnostic.Place(start(tree), tree.getKind());
    }

    public int line(Tree tree) {
        return line(start(tree));
    }

    public int line(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    /** The simple name of the file, as a stack trace shows it. */
    public String fileName() {
        String name = unit.getSourceFile().getName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
