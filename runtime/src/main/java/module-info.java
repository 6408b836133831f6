/** The runtime of Sojourn: environments, events, processes and resources. */
module dev.sojourn.runtime {
    requires transitive dev.sojourn.annotation;
    requires static org.jspecify;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.sampling;
    requires org.apache.commons.statistics.distribution;

    exports dev.sojourn;
    exports dev.sojourn.experiment;
    exports dev.sojourn.random;
    exports dev.sojourn.resource;
    exports dev.sojourn.stats;
}
