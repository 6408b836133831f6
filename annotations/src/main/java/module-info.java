/** The annotations that a model writes: {@link dev.sojourn.annotation.Process} above all. */
module dev.sojourn.annotation {
    exports dev.sojourn.annotation;
}
