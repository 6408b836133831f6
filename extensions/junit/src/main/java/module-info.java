/** Tests of models with JUnit Jupiter. */
module dev.sojourn.junit {
    requires static org.jspecify;
    requires transitive dev.sojourn.runtime;
    requires transitive org.junit.jupiter.api;

    exports dev.sojourn.junit;
}
