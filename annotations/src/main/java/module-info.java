/** The annotations that a model writes: {@link dev.sojourn.annotation.Process} above all. */
module dev.sojourn.annotation {
    requires static org.jspecify;

    exports dev.sojourn.annotation;
}
