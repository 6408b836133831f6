package dev.sojourn.conformance.fuzz.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** Keeps what a compilation writes in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Written> classes = new LinkedHashMap<>();
    private final Map<String, Written> sources = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager platform) {
        super(platform);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind, FileObject sibling) {
        Written file = new Written(className, kind);
        (kind == Kind.CLASS ? classes : sources).put(className, file);
        return file;
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a == b || a.toUri().equals(b.toUri());
    }

    /** The class files, by name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> found = new LinkedHashMap<>();
        classes.forEach((name, file) -> found.put(name, file.bytes()));
        return found;
    }

    /** What the processor has generated, by name. */
    Map<String, String> generated() {
        Map<String, String> found = new LinkedHashMap<>();
        sources.forEach((name, file) -> found.put(name, file.getCharContent(true)));
        return found;
    }

    boolean hasGenerated(String className) {
        return sources.containsKey(className);
    }

    /** A source to be compiled. */
    static JavaFileObject source(String className, String text) {
        Written file = new Written(className, Kind.SOURCE);
        file.content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Written(String className, Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        }

        byte[] bytes() {
            return content.toByteArray();
        }

        @Override
        public OutputStream openOutputStream() {
            content.reset();
            return content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return content.toString(StandardCharsets.UTF_8);
        }
    }
}
