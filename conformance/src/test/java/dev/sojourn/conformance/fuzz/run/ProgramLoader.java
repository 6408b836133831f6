package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.generate.Program;
import java.util.Map;

/** Loads the classes of one compilation. */
final class ProgramLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    ProgramLoader(Map<String, byte[]> classes) {
        super(ProgramLoader.class.getClassLoader());
        this.classes = classes;
    }

    /** Enables or disables the assertions of a program as it wants them. */
    void enableAssertions(Program program) {
        setClassAssertionStatus(program.qualifiedName(), program.asserts());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
