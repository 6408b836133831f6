package dev.sojourn.processor.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** A process method as its declaration shows it, and the names of what is generated for it. */
public record ProcessMethod(TypeElement host, ExecutableElement method, String facadeName, String machineName) {
    /** The process methods of a class, in source order. */
    public static List<ProcessMethod> in(TypeElement host, Elements elements) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(host.getEnclosedElements()).stream()
                .filter(Annotated::isProcess)
                .toList();
        Set<String> taken = new HashSet<>();
        methods.forEach(method -> taken.add(lowerCase(method)));
        Set<String> unnumbered = new HashSet<>();
        List<ProcessMethod> processes = new ArrayList<>();
        for (ExecutableElement method : methods) {
            String suffix = unnumbered.add(lowerCase(method)) ? "" : free(lowerCase(method), taken);
            String name = method.getSimpleName().toString();
            processes.add(new ProcessMethod(
                    host,
                    method,
                    RuntimeNames.facade(elements, host),
                    RuntimeNames.machine(elements, host, name, suffix)));
        }
        return processes;
    }

    private static String lowerCase(ExecutableElement method) {
        return method.getSimpleName().toString().toLowerCase(Locale.ROOT);
    }

    /**
     * A number that tells the state machines of overloads apart, and of methods whose names differ in case only: file systems
     * may not.
     */
    private static String free(String name, Set<String> taken) {
        int number = 2;
        while (!taken.add(name + number)) {
            number++;
        }
        return String.valueOf(number);
    }

    /** What is generated for a method, if it is a process method. */
    public static Optional<ProcessMethod> of(ExecutableElement method, Elements elements) {
        return in((TypeElement) method.getEnclosingElement(), elements).stream()
                .filter(process -> process.method().equals(method))
                .findFirst();
    }

    /** Whether a class that nobody has seen yet may override the method. */
    public boolean isOverridable() {
        boolean isClosed = host.getModifiers().contains(Modifier.FINAL)
                || host.getKind() == ElementKind.ENUM
                || host.getKind() == ElementKind.RECORD;
        return isAbstract()
                || !isClosed && !isStatic() && !method.getModifiers().contains(Modifier.FINAL);
    }

    /**
     * The constant of the facade that knows the overrides of an overridable method: {@code SERVE}, {@code SERVE2}; {@code
     * TAKE_OFF} for {@code takeOff}, {@code TAKE__OFF} for {@code take_off}.
     */
    public String overridesName() {
        String suffix = machineName.substring(
                machineName.lastIndexOf('_' + method.getSimpleName().toString())
                        + 1
                        + method.getSimpleName().length());
        String name = method.getSimpleName().toString().replace("_", "__").replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return name.toUpperCase(Locale.ROOT) + suffix;
    }

    public boolean isStatic() {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    public boolean isAbstract() {
        return method.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** {@code Bank.customer}, for messages. */
    @Override
    public String toString() {
        return host.getSimpleName() + "." + method.getSimpleName();
    }
}
