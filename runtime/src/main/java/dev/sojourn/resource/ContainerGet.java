package dev.sojourn.resource;

/** Takes an amount out of a container. */
final class ContainerGet extends ContainerOperation {

    ContainerGet(Container container, double amount) {
        super(container, amount);
    }

    @Override
    WaitQueue<ContainerOperation> queue() {
        return container.gets;
    }

    @Override
    protected void delivered() {
        container.puts.examine();
    }

    @Override
    protected boolean handBack() {
        container.change(amount);
        container.gets.examine();
        return true;
    }

    @Override
    public String toString() {
        return "Get(" + amount + ")";
    }
}
