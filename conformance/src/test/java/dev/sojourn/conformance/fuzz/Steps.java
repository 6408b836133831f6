package dev.sojourn.conformance.fuzz;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.annotation.Process;

/** A process that hosts inherit from an interface. */
public interface Steps {

    /** Whose steps these are. */
    Model model();

    /** The sum of some numbers, one after the other. */
    @Process
    default int stepped(int depth, int n) {
        int sum = depth;
        for (int i = 0; i < (n & 3); i++) {
            sum += await(model().after(i));
        }
        return sum;
    }
}
