package dev.sojourn.experiment;

import dev.sojourn.stats.ConfidenceInterval;
import dev.sojourn.stats.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What an experiment found out.
 *
 * @param configurations the results of each configuration, in the order of the experiment
 * @param failures the replications that failed, in the same order
 */
public record ExperimentResult(List<ConfigurationResult> configurations, List<Failure> failures) {

    /**
     * What an experiment found out.
     *
     * @param configurations the results of each configuration
     * @param failures the replications that failed
     */
    public ExperimentResult {
        configurations = List.copyOf(Objects.requireNonNull(configurations, "configurations"));
        failures = List.copyOf(Objects.requireNonNull(failures, "failures"));
    }

    /**
     * {@return the results of one configuration}
     *
     * @param values the values of its parameters
     * @throws IllegalArgumentException if the experiment had no such configuration
     */
    public ConfigurationResult of(Map<String, ?> values) {
        Configuration wanted = Configuration.of(values);
        return configurations.stream()
                .filter(each -> each.configuration().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no configuration " + wanted + "; there are: "
                        + configurations.stream()
                                .map(ConfigurationResult::configuration)
                                .toList()));
    }

    /**
     * Compares two configurations under common random numbers: the difference of a response, replication by replication. It lies
     * in a much narrower interval than the difference of two independent means if good luck is good for both.
     *
     * @param one a result of this experiment
     * @param other another result of this experiment
     * @param response the name of the response
     * @param level the probability with which the mean difference lies in the interval, such as 0.95
     * @return the mean of one minus other, over the replications that both have; if 0 is not in it, they differ
     * @throws IllegalArgumentException if they have no replication in common, or do not record the response
     */
    public static ConfidenceInterval compare(
            ConfigurationResult one, ConfigurationResult other, String response, double level) {
        Objects.requireNonNull(one, "one").tally(response);
        Objects.requireNonNull(other, "other").tally(response);
        Tally differences = new Tally();
        one.replications().forEach((number, responses) -> {
            Map<String, Double> others = other.replications().get(number);
            Double left = responses.get(response);
            Double right = others == null ? null : others.get(response);
            if (left != null && right != null) {
                differences.add(left - right);
            }
        });
        if (differences.count() == 0) {
            throw new IllegalArgumentException(
                    one.configuration() + " and " + other.configuration() + " have no replication in common");
        }
        return differences.confidenceInterval(level);
    }

    /**
     * {@return the results as a table for people: a line for each configuration and response, with the half width of the 95 %
     * confidence interval; then the failures}
     */
    public String table() {
        StringBuilder text = new StringBuilder();
        for (ConfigurationResult each : configurations) {
            text.append(each.configuration())
                    .append(" (")
                    .append(each.replications().size())
                    .append(" replications)\n");
            each.tallies()
                    .forEach((name, tally) -> text.append(String.format(
                            Locale.ROOT,
                            "    %-24s %14.6g ± %.3g%n",
                            name,
                            tally.mean(),
                            tally.confidenceInterval(0.95).halfWidth())));
        }
        for (Failure failure : failures) {
            text.append(failure).append('\n');
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
