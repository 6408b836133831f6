package dev.sojourn.processor.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * Which names the classes of the program have, and those that are generated for it: {@code A_BProcesses} can be the factory
 * class of {@code A.B} and that of {@code A_B}, and the user may have a class of that name.
 */
public final class TakenNames {
    private final CompilationSources sources;

    /** What each generated class is generated for, by the class's qualified name. */
    private final Map<String, String> owners = new HashMap<>();

    public TakenNames(CompilationSources sources) {
        this.sources = sources;
    }

    /** Why nothing can be generated for a method: in words, with the name that is taken and what to rename. */
    public Optional<String> problem(ProcessMethod process, Elements elements) {
        return problemOfFacade(process, elements).or(() -> problemOfMachine(process, elements));
    }

    /** Why there can be no class with the factories of the method's host. */
    public Optional<String> problemOfFacade(ProcessMethod process, Elements elements) {
        String host = process.host().getQualifiedName().toString();
        return take(process.facadeName(), "the factory class of '" + host + "'", elements.getPackageOf(process.host()))
                .map(owner ->
                        "the class with the factories of '" + process.host().getSimpleName() + "' would be called '"
                                + process.facadeName() + "', but so is " + owner + "; rename '"
                                + process.host().getSimpleName() + "' or the other class.");
    }

    private Optional<String> problemOfMachine(ProcessMethod process, Elements elements) {
        String host = process.host().getQualifiedName().toString();
        return take(
                        process.machineName(),
                        "the state machine of '" + host + "." + process.method().getSimpleName() + "'",
                        elements.getPackageOf(process.host()))
                .map(owner -> "the state machine of '" + process + "' would be called '" + process.machineName()
                        + "', but so is " + owner + "; rename the method '"
                        + process.method().getSimpleName() + "' or the other one.");
    }

    /** Takes a name; answers who has it already, if that is somebody else. */
    private Optional<String> take(String name, String owner, PackageElement home) {
        String first = owners.get(name);
        if (first != null) {
            return first.equals(owner) ? Optional.empty() : Optional.of(first);
        }
        if (sources.contains(home, name)) {
            return Optional.of("a class of yours");
        }
        owners.put(name, owner);
        return Optional.empty();
    }
}
