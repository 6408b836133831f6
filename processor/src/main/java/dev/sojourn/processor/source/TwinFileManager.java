package dev.sojourn.processor.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * Shows the twin the world of the real compilation: its source files, and the class files that it sees, all as one class
 * path; the platform's own classes come from the standard file manager.
 */
final class TwinFileManager extends ForwardingJavaFileManager<JavaFileManager> {
    private static final Set<String> PLATFORM_MODULES = platformModules();

    private final Elements elements;
    private final Filer filer;
    private final CompilationSources sources;
    private final Map<FileObject, String> binaryNames = new IdentityHashMap<>();

    TwinFileManager(JavaFileManager platform, ProcessingEnvironment environment, CompilationSources sources) {
        super(platform);
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
        this.sources = sources;
    }

    private static Set<String> platformModules() {
        Set<String> names = new HashSet<>();
        ModuleFinder.ofSystem().findAll().forEach(module -> names.add(module.descriptor().name()));
        return names;
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
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
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
        }
        return files;
    }

    private void addSources(String packageName, List<JavaFileObject> files) {
        sources.in(packageName).forEach((binaryName, file) -> {
            binaryNames.put(file, binaryName);
            files.add(file);
        });
    }

    private void addClasses(String packageName, List<JavaFileObject> files) {
        for (PackageElement owner : elements.getAllPackageElements(packageName)) {
            ModuleElement module = elements.getModuleOf(owner);
            String moduleName = module == null ? "" : module.getQualifiedName().toString();
            if (!PLATFORM_MODULES.contains(moduleName)) {
                addClasses(owner, moduleName, owner.getEnclosedElements(), files);
            }
        }
    }

    private void addClasses(
            PackageElement owner, String moduleName, List<? extends Element> enclosed, List<JavaFileObject> files) {
        for (TypeElement type : ElementFilter.typesIn(enclosed)) {
            String binaryName = elements.getBinaryName(type).toString();
            if (!sources.contains(owner, binaryName)) {
                JavaFileObject file = new ClassFile(owner.getQualifiedName().toString(), moduleName, binaryName);
                binaryNames.put(file, binaryName);
                files.add(file);
                addClasses(owner, moduleName, type.getEnclosedElements(), files);
            }
        }
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        String name = binaryNames.get(file);
        return name != null ? name : super.inferBinaryName(location, file);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return binaryNames.containsKey(file) || isPlatform(location) && super.contains(location, file);
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

    /** A class that the real compilation reads from a class file; found and opened when the twin needs it. */
    private final class ClassFile extends SimpleJavaFileObject {
        private final String packageName;
        private final String moduleName;
        private final String binaryName;

        ClassFile(String packageName, String moduleName, String binaryName) {
            super(URI.create("twin:///" + binaryName.replace('.', '/').replace("$", "%24") + ".class"), Kind.CLASS);
            this.packageName = packageName;
            this.moduleName = moduleName;
            this.binaryName = binaryName;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            String fileName = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
            if (!moduleName.isEmpty()) {
                try {
                    return filer.getResource(StandardLocation.MODULE_PATH, moduleName + "/" + packageName, fileName)
                            .openInputStream();
                } catch (IOException | IllegalArgumentException notOnModulePath) {
                    // a class of the module that is being compiled, from an earlier build
                }
            }
            try {
                return filer.getResource(StandardLocation.CLASS_PATH, packageName, fileName)
                        .openInputStream();
            } catch (IOException | IllegalArgumentException notOnClassPath) {
                return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName)
                        .openInputStream();
            }
        }
    }
}
