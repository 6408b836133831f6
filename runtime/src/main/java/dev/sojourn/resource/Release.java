package dev.sojourn.resource;

import dev.sojourn.Operation;
import org.jspecify.annotations.Nullable;

/** A slot has been released: when this is processed, the next request is looked at. */
final class Release extends Operation<@Nullable Void> {

    private final Resource resource;

    Release(Resource resource) {
        super(resource.environment());
        this.resource = resource;
        grant(null);
    }

    @Override
    protected void delivered() {
        resource.requests.examine();
    }

    @Override
    protected void enter() {}

    @Override
    protected void leave() {}

    @Override
    protected boolean handBack() {
        return false;
    }

    @Override
    public String toString() {
        return "Release(" + resource + ")";
    }
}
