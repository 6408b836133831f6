package dev.sojourn.processor.mutation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compilation writes in memory; what it reads comes from the files of a manager that many share. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final List<Source> generated = new ArrayList<>();

    MemoryFiles(StandardJavaFileManager shared) {
        super(shared);
    }

    /** The sources that were generated. */
    List<Source> generated() {
        return generated;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (kind == JavaFileObject.Kind.SOURCE) {
            Source source = new Source(className, "");
            generated.add(source);
            return source;
        }
        return new SimpleJavaFileObject(uri(className, kind), kind) {
            @Override
            public OutputStream openOutputStream() {
                return new ByteArrayOutputStream();
            }
        };
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }

    private static URI uri(String className, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + className.replace('.', '/').replace("$", "%24") + kind.extension);
    }

    /** A source file that javac takes whatever the class in it is called. */
    static final class Source extends SimpleJavaFileObject {
        private final String className;
        private String text;

        Source(String className, String text) {
            super(uri(className, Kind.SOURCE), Kind.SOURCE);
            this.className = className;
            this.text = text;
        }

        String className() {
            return className;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public Writer openWriter() {
            return new StringWriter() {
                @Override
                public void close() {
                    text = toString();
                }
            };
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && !simpleName.endsWith("-info");
        }
    }
}
