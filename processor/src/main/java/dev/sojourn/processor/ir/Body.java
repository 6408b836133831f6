package dev.sojourn.processor.ir;

import java.util.List;
import java.util.Set;

/**
 * A process method as structured code. {@code keptNames} are the variables declared inside text that is kept whole;
 * {@code reservedNames} are all identifiers in the method: names that the generated class must not use for something
 * else.
 */
public record Body(
        List<Local> parameters,
        Stmt statement,
        List<LocalType> localTypes,
        Set<String> keptNames,
        Set<String> reservedNames) {
    public Body {
        parameters = List.copyOf(parameters);
        localTypes = List.copyOf(localTypes);
        keptNames = Set.copyOf(keptNames);
        reservedNames = Set.copyOf(reservedNames);
    }

    @Override
    public String toString() {
        return new Printer().print(statement);
    }
}
