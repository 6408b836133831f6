package dev.sojourn.processor.source;

import java.util.List;
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
                        RuntimeNames.machine(elements, host, method.getSimpleName().toString(), suffix(method, methods))))
                .toList();
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
            if (other.getSimpleName().toString().equalsIgnoreCase(method.getSimpleName().toString())) {
                before++;
            }
        }
        return before == 0 ? "" : String.valueOf(before + 1);
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
