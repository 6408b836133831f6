package dev.sojourn.processor.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Finds the class files that the real compilation reads, and the jars and folders that they stand in. */
final class ClassFiles {
    private final Elements elements;
    private final Filer filer;
    private final Set<Path> roots = new LinkedHashSet<>();

    ClassFiles(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
    }

    /** The jars and folders found so far. */
    Set<Path> roots() {
        return roots;
    }

    /** Takes note of the jar or folder that a type comes from; answers whether it stands in one. */
    boolean addRootOf(TypeElement type) {
        String binaryName = elements.getBinaryName(type).toString();
        try {
            Optional<Path> root = root(open(type).toUri(), binaryName.replace('.', '/') + ".class");
            root.ifPresent(roots::add);
            return root.isPresent();
        } catch (IOException | RuntimeException notAFile) {
            return false;
        }
    }

    private static Optional<Path> root(URI uri, String relativePath) {
        String text = uri.toString();
        if (text.startsWith("jar:") && text.contains("!/")) {
            URI jar = URI.create(text.substring("jar:".length(), text.indexOf("!/")));
            return Optional.of(Path.of(jar));
        }
        if ("file".equals(uri.getScheme())) {
            Path file = Path.of(uri);
            Path root = file;
            for (int i = 0; i < Path.of(relativePath).getNameCount(); i++) {
                root = root.getParent();
            }
            return file.endsWith(relativePath) ? Optional.of(root) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The class file of a type. */
    FileObject open(TypeElement type) throws IOException {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String binaryName = elements.getBinaryName(type).toString();
        String fileName = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
        ModuleElement module = elements.getModuleOf(type);
        if (module != null && !module.isUnnamed()) {
            try {
                return filer.getResource(
                        StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + packageName, fileName);
            } catch (IOException | IllegalArgumentException notOnModulePath) {
                // a class of the module that is being compiled, from an earlier build
            }
        }
        try {
            return filer.getResource(StandardLocation.CLASS_PATH, packageName, fileName);
        } catch (IOException | IllegalArgumentException notOnClassPath) {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName);
        }
    }
}
