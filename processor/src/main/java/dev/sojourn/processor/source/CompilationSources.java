package dev.sojourn.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** The source files of the real compilation, those generated so far included. Grows from round to round. */
public final class CompilationSources {
    private final Trees trees;
    private final Elements elements;

    /** Top-level types by the package they are in, each with the file it was parsed from. */
    private final Map<String, Map<String, JavaFileObject>> byPackage = new LinkedHashMap<>();

    public CompilationSources(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /** Takes note of the root elements of a round. */
    public void add(Set<? extends Element> roots) {
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                TreePath path = trees.getPath(type);
                if (path != null) {
                    String packageName =
                            elements.getPackageOf(type).getQualifiedName().toString();
                    byPackage
                            .computeIfAbsent(packageName, name -> new LinkedHashMap<>())
                            .put(elements.getBinaryName(type).toString(), file(path));
                }
            }
        }
    }

    /** The files of the top-level types of a package, by binary name. */
    Map<String, JavaFileObject> in(String packageName) {
        return byPackage.getOrDefault(packageName, Map.of());
    }

    boolean contains(PackageElement owner, String binaryName) {
        return in(owner.getQualifiedName().toString()).containsKey(binaryName);
    }

    /** The file that an element stands in. */
    public JavaFileObject file(Element element) {
        return unit(element).getSourceFile();
    }

    /** By way of the outermost class, which stands in front: a path to a member is searched for in all of the file. */
    private CompilationUnitTree unit(Element element) {
        Element outermost = element;
        while (!(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return trees.getPath(outermost).getCompilationUnit();
    }

    private static JavaFileObject file(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        return unit.getSourceFile();
    }

    /** The file that a type was read from; empty for one that comes from a class file. */
    Optional<JavaFileObject> fileIfSource(TypeElement type) {
        return Optional.ofNullable(trees.getPath(type)).map(CompilationSources::file);
    }

    /** The position in its file at which a method starts. */
    long start(ExecutableElement method) {
        return trees.getSourcePositions().getStartPosition(unit(method), trees.getTree(method));
    }

    /** The given files in the order in which the compilation came to know them. */
    List<JavaFileObject> inOrder(Set<? extends JavaFileObject> files) {
        Set<JavaFileObject> ordered = new LinkedHashSet<>();
        byPackage.values().forEach(types -> types.values().stream()
                .filter(files::contains)
                .forEach(ordered::add));
        return new ArrayList<>(ordered);
    }
}
