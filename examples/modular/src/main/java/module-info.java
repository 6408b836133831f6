/** A model in a module of its own. */
module dev.sojourn.examples.modular {
    requires dev.sojourn.runtime;
}
