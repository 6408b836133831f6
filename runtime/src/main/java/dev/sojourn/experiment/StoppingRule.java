package dev.sojourn.experiment;

import dev.sojourn.stats.ConfidenceInterval;
import dev.sojourn.stats.Tally;
import java.util.Map;

/** Enough replications: the mean of a response is known well enough, or there are as many as allowed. */
record StoppingRule(String response, double relativeHalfWidth, double level, int limit) {

    StoppingRule {
        Names.require("response", response);
        if (!(relativeHalfWidth > 0 && relativeHalfWidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "relativeHalfWidth must be positive and finite (0.05 for 5 %), and is " + relativeHalfWidth);
        }
        ConfidenceInterval.requireLevel(level);
    }

    boolean isMet(Map<String, Tally> responses) {
        Tally tally = responses.get(response);
        if (tally == null) {
            throw new IllegalArgumentException("the stopping rule asks for the response \"" + response
                    + "\", and the model records " + responses.keySet());
        }
        return tally.confidenceInterval(level).relativeHalfWidth() <= relativeHalfWidth;
    }
}
