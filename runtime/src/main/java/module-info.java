/** The runtime of Sojourn: environments, events, processes and resources. */
module dev.sojourn.runtime {
    requires transitive dev.sojourn.annotation;
    requires static org.jspecify;

    exports dev.sojourn;
    exports dev.sojourn.random;
    exports dev.sojourn.resource;
}
