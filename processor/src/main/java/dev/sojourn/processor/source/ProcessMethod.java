package dev.sojourn.processor.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        return methods.stream()
                .map(method -> new ProcessMethod(
                        host,
                        method,
                        RuntimeNames.facade(elements, host),
                        RuntimeNames.machine(
                                elements, host, method.getSimpleName().toString(), suffix(method, methods))))
                .toList();
    }

    /** What is generated for a method, if it is a process method. */
    public static Optional<ProcessMethod> of(ExecutableElement method, Elements elements) {
        return in((TypeElement) method.getEnclosingElement(), elements).stream()
                .filter(process -> process.method().equals(method))
                .findFirst();
    }

    /**
     * Tells the state machines of overloads apart, and of methods whose names differ in case only: file systems may not.
     */
    private static String suffix(ExecutableElement method, List<ExecutableElement> methods) {
        int before = 0;
        for (ExecutableElement other : methods) {
            if (other.equals(method)) {
                break;
            }
            if (other.getSimpleName()
                    .toString()
                    .equalsIgnoreCase(method.getSimpleName().toString())) {
                before++;
            }
        }
        return before == 0 ? "" : String.valueOf(before + 1);
    }

    /** Whether a class that nobody has seen yet may override the method. */
    public boolean isOverridable() {
        boolean isClosed = host.getModifiers().contains(Modifier.FINAL)
                || host.getKind() == ElementKind.ENUM
                || host.getKind() == ElementKind.RECORD;
        return !isClosed && !isStatic() && !method.getModifiers().contains(Modifier.FINAL);
    }

    /** The constant of the facade that knows the overrides of an overridable method: {@code SERVE}, {@code SERVE2}. */
    public String overridesName() {
        String suffix = machineName.substring(
                machineName.lastIndexOf('_' + method.getSimpleName().toString())
                        + 1
                        + method.getSimpleName().length());
        String name = method.getSimpleName().toString().replaceAll("([a-z0-9])([A-Z])", "$1_$2");
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
