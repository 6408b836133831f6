package dev.sojourn.processor.source;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sojourn.Awaitable;
import dev.sojourn.Environment;
import dev.sojourn.Sojourn;
import dev.sojourn.processor.javac.Project;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime has what the processor and generated code know it by. */
final class RuntimeNamesTest {
    /** What generated code uses of the runtime. */
    private static final List<String> MEMBERS = List.of(
            "protected SimProcess()",
            "protected abstract SimProcess SimProcess.resume()",
            "protected abstract Object SimProcess.direct()",
            "protected abstract StackTraceElement SimProcess.location()",
            "protected static Object SimProcess.requireSelf(Object)",
            "protected final SimProcess SimProcess.await(Awaitable)",
            "protected final SimProcess SimProcess.sleep(Environment, double)",
            "protected final SimProcess SimProcess.call(SimProcess)",
            "protected final Object SimProcess.received()",
            "protected final void SimProcess.resumed()",
            "protected final boolean SimProcess.receivedBoolean()",
            "protected final byte SimProcess.receivedByte()",
            "protected final short SimProcess.receivedShort()",
            "protected final char SimProcess.receivedChar()",
            "protected final int SimProcess.receivedInt()",
            "protected final long SimProcess.receivedLong()",
            "protected final float SimProcess.receivedFloat()",
            "protected final double SimProcess.receivedDouble()",
            "protected final SimProcess SimProcess.finish()",
            "protected final SimProcess SimProcess.finish(Object)",
            "protected final SimProcess SimProcess.finishBoolean(boolean)",
            "protected final SimProcess SimProcess.finishByte(byte)",
            "protected final SimProcess SimProcess.finishShort(short)",
            "protected final SimProcess SimProcess.finishChar(char)",
            "protected final SimProcess SimProcess.finishInt(int)",
            "protected final SimProcess SimProcess.finishLong(long)",
            "protected final SimProcess SimProcess.finishFloat(float)",
            "protected final SimProcess SimProcess.finishDouble(double)",
            "protected static RuntimeException SimProcess.rethrow(Throwable)",
            "protected static boolean SimProcess.bound(Object)",
            "protected static void SimProcess.closeSuppressing(AutoCloseable, Throwable)",
            "protected static IllegalStateException SimProcess.unreachable(int)",
            "public transient SourceLines(String, String, String, int[])",
            "public StackTraceElement SourceLines.at(int)",
            "public static HostMembers HostMembers.of(Class, Lookup)",
            "public VarHandle HostMembers.field(Class, String, Class)",
            "public VarHandle HostMembers.staticField(Class, String, Class)",
            "public transient MethodHandle HostMembers.method(Class, String, Class, Class[])",
            "public transient MethodHandle HostMembers.staticMethod(Class, String, Class, Class[])",
            "public transient MethodHandle HostMembers.superMethod(Class, String, Class, Class[])",
            "public transient MethodHandle HostMembers.constructor(Class, Class[])",
            "public static transient Overrides Overrides.of(Class, String, Class[])",
            "public static transient Overrides Overrides.of(Class, Creator, String, Class[])",
            "public void Overrides.add(Class, Creator)",
            "public transient SimProcess Overrides.create(Object, Object[])",
            "public transient SimProcess Overrides.createOwn(Object, Object[])");

    private static final Set<String> OWNERS = Set.of(
            RuntimeNames.SIM_PROCESS, RuntimeNames.SOURCE_LINES, RuntimeNames.HOST_MEMBERS, RuntimeNames.OVERRIDES);

    @Test
    void everyNamedTypeExists() throws ReflectiveOperationException {
        for (Field constant : RuntimeNames.class.getFields()) {
            assertThat(Class.forName((String) constant.get(null)))
                    .as(constant.getName())
                    .isPublic();
        }
    }

    @Test
    void theRuntimeHasWhatGeneratedCodeUses() throws ReflectiveOperationException {
        Set<String> found = new TreeSet<>();
        for (String owner : OWNERS) {
            Class<?> type = Class.forName(owner);
            Arrays.stream(type.getDeclaredConstructors())
                    .map(constructor -> signature(constructor, type))
                    .forEach(found::add);
            for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
                Arrays.stream(declaring.getDeclaredMethods())
                        .map(method -> signature(method, type))
                        .forEach(found::add);
            }
        }
        assertThat(MEMBERS).filteredOn(member -> !found.contains(member)).isEmpty();
    }

    @Test
    void generatedCodeUsesNothingElse(@TempDir Path folder) throws IOException {
        Path model = Path.of(System.getProperty("basedir", ""), "src/test/resources/lint/Everything.java");
        Project project = new Project(folder).file("model/Everything.java", Files.readString(model));
        assertThat(project.build().succeeded()).isTrue();
        JavaClasses classes = new ClassFileImporter().importPath(project.classes());
        Set<String> known =
                MEMBERS.stream().map(RuntimeNamesTest::withoutModifiers).collect(toSet());
        assertThat(classes.stream()
                        .filter(type -> type.getSimpleName().startsWith("Everything_")
                                || type.getSimpleName().equals("EverythingProcesses"))
                        .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                        .map(call -> call.getTarget())
                        .flatMap(RuntimeNamesTest::member)
                        .filter(RuntimeNamesTest::isForGeneratedCode)
                        .map(RuntimeNamesTest::signature))
                .isNotEmpty()
                .filteredOn(signature -> !known.contains(signature))
                .isEmpty();
    }

    @Test
    void awaitIsASuspensionPoint() {
        JavaClass sojourn = new ClassFileImporter().importClass(Sojourn.class);
        assertThat(sojourn.getMethod("await", Awaitable.class).isAnnotatedWith(RuntimeNames.SUSPENSION_POINT))
                .isTrue();
        assertThat(Awaitable.class.getName()).isEqualTo(RuntimeNames.AWAITABLE);
    }

    @Test
    void aSleepIsATimeoutOfTheEnvironment() throws ReflectiveOperationException {
        assertThat(Environment.class.getMethod("timeout", double.class)).isNotNull();
        assertThat(Environment.class.getName()).isEqualTo(RuntimeNames.ENVIRONMENT);
    }

    @Test
    void processIsForMethods() throws ReflectiveOperationException {
        assertThat(Class.forName(RuntimeNames.PROCESS)
                        .getAnnotation(Target.class)
                        .value())
                .containsExactly(ElementType.METHOD);
    }

    /** State machines inherit what is theirs; the other classes are for generated code alone. */
    private static boolean isForGeneratedCode(JavaCodeUnit member) {
        return member.getOwner().getPackageName().equals("dev.sojourn")
                && (member.getModifiers().contains(JavaModifier.PROTECTED)
                        || OWNERS.contains(member.getOwner().getName()) && !isSimProcess(member.getOwner()));
    }

    private static boolean isSimProcess(JavaClass type) {
        return type.getName().equals(RuntimeNames.SIM_PROCESS);
    }

    private static Stream<? extends JavaCodeUnit> member(CodeUnitCallTarget target) {
        return target.resolveMember().stream();
    }

    /** {@code protected final SimProcess SimProcess.await(Awaitable)}: a member that a class declares or inherits. */
    private static String signature(Executable member, Class<?> type) {
        String parameters = Arrays.stream(member.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(joining(", "));
        String owner = type.getSimpleName();
        String name = member instanceof Constructor
                ? owner
                : ((Method) member).getReturnType().getSimpleName() + " " + owner + "." + member.getName();
        return (Modifier.toString(member.getModifiers()) + " " + name + "(" + parameters + ")").trim();
    }

    private static String signature(JavaCodeUnit member) {
        String parameters = member.getParameters().stream()
                .map(JavaParameter::getRawType)
                .map(JavaClass::getSimpleName)
                .collect(joining(", "));
        boolean isInherited = member.getModifiers().contains(JavaModifier.PROTECTED);
        String owner = isInherited ? "SimProcess" : member.getOwner().getSimpleName();
        String name = member.isConstructor()
                ? owner
                : member.getRawReturnType().getSimpleName() + " " + owner + "." + member.getName();
        return name + "(" + parameters + ")";
    }

    private static String withoutModifiers(String signature) {
        return signature.replaceFirst("^((public|protected|static|final|abstract|transient) )+", "");
    }
}
