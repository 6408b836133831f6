package dev.sojourn.resource;

/** Puts an amount into a container. */
final class ContainerPut extends ContainerOperation {

    ContainerPut(Container container, double amount) {
        super(container, amount);
    }

    @Override
    WaitQueue<ContainerOperation> queue() {
        return container.puts;
    }

    @Override
    protected void delivered() {
        container.gets.examine();
    }

    /** Takes the amount out again, unless it has gone on. */
    @Override
    protected boolean handBack() {
        if (container.level() < amount) {
            return false;
        }
        container.change(-amount);
        container.puts.examine();
        return true;
    }

    @Override
    public String toString() {
        return "Put(" + amount + ")";
    }
}
