package dev.sojourn.experiment;

import dev.sojourn.stats.ConfidenceInterval;
import dev.sojourn.stats.Tally;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the replications of one configuration recorded. */
public final class ConfigurationResult {

    private final Configuration configuration;
    private final SortedMap<Integer, Map<String, Double>> replications = new TreeMap<>();

    ConfigurationResult(Configuration configuration) {
        this.configuration = configuration;
    }

    void add(int replication, Map<String, Double> responses) {
        replications.put(replication, responses);
    }

    /**
     * {@return its parameters}
     */
    public Configuration configuration() {
        return configuration;
    }

    /**
     * {@return the responses of each replication that did not fail, by its number; cannot be changed}
     */
    public SortedMap<Integer, Map<String, Double>> replications() {
        return Collections.unmodifiableSortedMap(replications);
    }

    /**
     * {@return the names of the responses, in the order in which the model records them}
     */
    public Set<String> responses() {
        return tallies().keySet();
    }

    /**
     * {@return a response over all replications, one observation for each}
     *
     * @param response its name
     * @throws IllegalArgumentException if the model does not record it
     */
    public Tally tally(String response) {
        Tally tally = tallies().get(Objects.requireNonNull(response, "response"));
        if (tally == null) {
            throw new IllegalArgumentException(
                    "there is no response \"" + response + "\" of " + configuration + "; there are: " + responses());
        }
        return tally;
    }

    /**
     * {@return where the mean of a response lies, by Student's t over the replications}
     *
     * @param response its name
     * @param level the probability with which it lies there, such as 0.95
     * @throws IllegalArgumentException if the model does not record it, or the level is not between 0 and 1
     */
    public ConfidenceInterval confidenceInterval(String response, double level) {
        return tally(response).confidenceInterval(level);
    }

    /** Always in the order of the replications, so that sums are the same whoever was ready first. */
    Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Map<String, Double> responses : replications.values()) {
            responses.forEach((name, value) ->
                    tallies.computeIfAbsent(name, absent -> new Tally()).add(value));
        }
        return tallies;
    }

    @Override
    public String toString() {
        return configuration + ": " + tallies();
    }
}
