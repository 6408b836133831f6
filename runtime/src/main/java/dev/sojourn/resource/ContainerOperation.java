package dev.sojourn.resource;

/** A put or a get of a container. */
abstract class ContainerOperation extends Queued<Void> {

    final Container container;
    final double amount;

    ContainerOperation(Container container, double amount) {
        super(container.environment());
        this.container = container;
        this.amount = amount;
    }

    @SuppressWarnings("NullAway") // an event without a value has null for its value
    final void done() {
        grant(null);
    }

    /** The queue in which it waits. */
    abstract WaitQueue<ContainerOperation> queue();

    @Override
    protected final void enter() {
        queue().enter(this);
    }

    @Override
    protected final void leave() {
        queue().leave(this);
    }
}
