package dev.sojourn.processor.source;

import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The names that the processor knows: of the runtime's types, and of what is generated. A test holds them against the runtime. */
public final class RuntimeNames {
    public static final String PROCESS = "dev.sojourn.annotation.Process";
    public static final String GENERATED = "javax.annotation.processing.Generated";
    public static final String SUSPENSION_POINT = "dev.sojourn.annotation.SuspensionPoint";
    public static final String ENVIRONMENT = "dev.sojourn.Environment";
    public static final String AWAITABLE = "dev.sojourn.Awaitable";
    public static final String SIM_PROCESS = "dev.sojourn.SimProcess";
    public static final String HOST_MEMBERS = "dev.sojourn.HostMembers";
    public static final String OVERRIDES = "dev.sojourn.Overrides";
    public static final String SOURCE_LINES = "dev.sojourn.SourceLines";

    private RuntimeNames() {}

    /** {@code model.Bank} or {@code model.Outer_Inner}: what the names of a host's generated classes begin with. */
    private static String prefix(Elements elements, TypeElement host) {
        String packageName = elements.getPackageOf(host).getQualifiedName().toString();
        String nested = host.getSimpleName().toString();
        TypeElement type = host;
        while (type.getNestingKind() == NestingKind.MEMBER) {
            type = (TypeElement) type.getEnclosingElement();
            nested = type.getSimpleName() + "_" + nested;
        }
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /** The class with a factory per process method of {@code host}. */
    public static String facade(Elements elements, TypeElement host) {
        return prefix(elements, host) + "Processes";
    }

    /** The state machine of one of the host's methods; {@code suffix} tells overloads apart. */
    public static String machine(Elements elements, TypeElement host, String method, String suffix) {
        return prefix(elements, host) + "_" + method + suffix;
    }
}
