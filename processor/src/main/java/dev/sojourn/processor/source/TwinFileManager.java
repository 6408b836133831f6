package dev.sojourn.processor.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Shows the twin the world of the real compilation: its source files, and the class files that it sees, all as one class
 * path; the platform's own classes come from the standard file manager.
 *
 * <p>A package is listed from the jars and folders that its imported classes were found in. Only where there is none is
 * javac asked for all that is in the package, which makes it read every class file there, and warn of some. Classes that javac
 * finds on its source path are sources here too.
 */
final class TwinFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private static final Set<String> PLATFORM_MODULES = platformModules();

    private final Elements elements;
    private final CompilationSources sources;
    private final ClassFiles classFiles;

    /** By address: javac wraps file objects, and unwraps them again. */
    private final Map<URI, String> binaryNames = new HashMap<>();

    TwinFileManager(StandardJavaFileManager platform, ProcessingEnvironment environment, CompilationSources sources) {
        super(platform);
        this.elements = environment.getElementUtils();
        this.classFiles = new ClassFiles(environment);
        this.sources = sources;
    }

    private static Set<String> platformModules() {
        Set<String> names = new HashSet<>();
        ModuleFinder.ofSystem()
                .findAll()
                .forEach(module -> names.add(module.descriptor().name()));
        return names;
    }

    /** Takes note of where an imported class comes from, if there is a class of that name. */
    void imported(String qualifiedName) {
        TypeElement type = elements.getTypeElement(qualifiedName);
        if (type != null && !isPlatform(elements.getPackageOf(type))) {
            classFiles.addRootOf(type);
        }
    }

    private boolean isPlatform(PackageElement owner) {
        ModuleElement module = elements.getModuleOf(owner);
        return module != null
                && PLATFORM_MODULES.contains(module.getQualifiedName().toString());
    }

    private static boolean isPlatform(Location location) {
        return location != StandardLocation.CLASS_PATH
                && location != StandardLocation.SOURCE_PATH
                && location != StandardLocation.MODULE_PATH
                && location != StandardLocation.MODULE_SOURCE_PATH
                && location != StandardLocation.CLASS_OUTPUT;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.CLASS_PATH || isPlatform(location) && super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (isPlatform(location)) {
            return super.list(location, packageName, kinds, recurse);
        }
        List<JavaFileObject> files = new ArrayList<>();
        if (location == StandardLocation.CLASS_PATH) {
            if (kinds.contains(JavaFileObject.Kind.SOURCE)) {
                addSources(packageName, files);
            }
            if (kinds.contains(JavaFileObject.Kind.CLASS)) {
                addClasses(packageName, files);
            }
            files.removeIf(file -> !kinds.contains(file.getKind()));
        }
        return files;
    }

    private void addSources(String packageName, List<JavaFileObject> files) {
        sources.in(packageName).forEach((binaryName, file) -> {
            binaryNames.put(file.toUri(), binaryName);
            files.add(file);
        });
    }

    private void addClasses(String packageName, List<JavaFileObject> files) throws IOException {
        if (sources.in(packageName).isEmpty()) {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, classFiles.roots());
            fileManager
                    .list(StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false)
                    .forEach(files::add);
        }
        if (files.isEmpty() || !sources.in(packageName).isEmpty()) {
            for (PackageElement owner : elements.getAllPackageElements(packageName)) {
                if (!isPlatform(owner)) {
                    addClasses(owner, owner.getEnclosedElements(), files);
                }
            }
        }
    }

    private void addClasses(PackageElement owner, List<? extends Element> enclosed, List<JavaFileObject> files) {
        for (TypeElement type : ElementFilter.typesIn(enclosed)) {
            String binaryName = elements.getBinaryName(type).toString();
            if (!sources.contains(owner, binaryName)) {
                List<? extends Element> nested = type.getEnclosedElements(); // makes javac look for the type's source
                Optional<JavaFileObject> source = sources.fileIfSource(type);
                JavaFileObject file = source.orElseGet(() -> new ClassFile(type, binaryName));
                binaryNames.put(file.toUri(), binaryName);
                files.add(file);
                if (source.isEmpty()) {
                    addClasses(owner, nested, files);
                }
            }
        }
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        String name = binaryNames.get(file.toUri());
        return name != null ? name : super.inferBinaryName(location, file);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return binaryNames.containsKey(file.toUri()) || isPlatform(location) && super.contains(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.equals(b) || a.toUri().equals(b.toUri());
    }

    @Override
    public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
        return isPlatform(location) ? super.listLocationsForModules(location) : List.of();
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        return isPlatform(location) ? super.getJavaFileForInput(location, className, kind) : null;
    }

    @Override
    public FileObject getFileForInput(Location location, String packageName, String relativeName) throws IOException {
        return isPlatform(location) ? super.getFileForInput(location, packageName, relativeName) : null;
    }

    /** A class that the real compilation reads from a class file; opened when the twin needs it. */
    private final class ClassFile extends SimpleJavaFileObject {
        private final TypeElement type;

        ClassFile(TypeElement type, String binaryName) {
            super(URI.create("twin:///" + binaryName.replace('.', '/').replace("$", "%24") + ".class"), Kind.CLASS);
            this.type = type;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return classFiles.open(type).openInputStream();
        }
    }
}
