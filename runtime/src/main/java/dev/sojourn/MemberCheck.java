package dev.sojourn;

/** A composite event that waits for one of its members. */
final class MemberCheck extends Waiter {

    private final Composite<?> composite;

    MemberCheck(Composite<?> composite) {
        this.composite = composite;
    }

    @Override
    void occurred(Event<?> event) {
        composite.memberOccurred(event);
    }
}
