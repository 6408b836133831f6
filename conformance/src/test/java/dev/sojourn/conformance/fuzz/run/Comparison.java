package dev.sojourn.conformance.fuzz.run;

import dev.sojourn.conformance.fuzz.Fault;
import dev.sojourn.conformance.fuzz.generate.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Compares what a method does as it is written with what its state machine does: undisturbed, and with faults. */
final class Comparison {
    /** How many faults of each kind are tried. */
    private static final int FAULTS = 2;

    private final Class<?> host;
    private final Program.Process process;
    private int runs;

    Comparison(Class<?> host, Program.Process process) {
        this.host = host;
        this.process = process;
    }

    /** Two runs of which one is not like the other. */
    record Difference(Program.Process process, Fault fault, List<String> direct, List<String> machine) {

        /** The first line in which they differ, both readings. */
        String first() {
            for (int i = 0; ; i++) {
                String written = i < direct.size() ? direct.get(i) : "(nothing)";
                String transformed = i < machine.size() ? machine.get(i) : "(nothing)";
                if (!written.equals(transformed)) {
                    return written + " <> " + transformed;
                }
            }
        }
    }

    /** The first difference, if there is one. */
    Optional<Difference> find() {
        Trial.Result direct = Trial.run(host, process, true, Fault.NONE);
        Trial.Result machine = Trial.run(host, process, false, Fault.NONE);
        runs += 2;
        if (!direct.trace().equals(machine.trace())) {
            return Optional.of(new Difference(process, Fault.NONE, direct.trace(), machine.trace()));
        }
        for (Fault fault : faults(direct.awaitables())) {
            Optional<Difference> difference = with(fault);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    Optional<Difference> with(Fault fault) {
        List<String> direct = Trial.run(host, process, true, fault).trace();
        List<String> machine = Trial.run(host, process, false, fault).trace();
        runs += 2;
        return direct.equals(machine) ? Optional.empty() : Optional.of(new Difference(process, fault, direct, machine));
    }

    /** Some of the places at which something can go wrong; the first always. */
    private List<Fault> faults(int awaitables) {
        SplittableRandom random = new SplittableRandom(awaitables);
        List<Fault> faults = new ArrayList<>();
        for (Fault.Kind kind : Fault.Kind.values()) {
            for (int i = 0; kind != Fault.Kind.NOTHING && i < Math.min(FAULTS, awaitables); i++) {
                faults.add(new Fault(kind, i == 0 && kind == Fault.Kind.FAILURE ? 0 : random.nextInt(awaitables)));
            }
        }
        return faults;
    }

    /** How many runs there have been. */
    int runs() {
        return runs;
    }
}
