package dev.sojourn;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that depends on others, its members. When nobody waits for it any more after an interrupt, it withdraws from its
 * members, and looks at them afresh when it is awaited again.
 */
abstract sealed class Composite<T extends @Nullable Object> extends Event<T> permits Condition, FirstOf {

    final Event<?>[] members;

    /** The checks by member; null when no member is watched. */
    private @Nullable MemberCheck @Nullable [] checks;

    Composite(Environment environment, Collection<? extends Event<?>> events) {
        super(Objects.requireNonNull(environment, "environment"));
        status = COMPOSITE;
        members = Objects.requireNonNull(events, "events").toArray(new Event<?>[0]);
        for (Event<?> member : members) {
            environment.requireOwn(member);
            if (member.isCancelled()) {
                throw new IllegalStateException(member + " has been cancelled and cannot be waited for");
            }
        }
    }

    /** The process may close a member at once: what that had taken, and nobody has heard of, goes back then. */
    @Override
    final void interrupted() {
        if (!hasWaiters()) {
            missed();
        }
    }

    @Override
    final void missed() {
        for (Event<?> member : members) {
            member.missed();
        }
    }

    /** A member has happened, or has been cancelled. */
    abstract void memberOccurred(Event<?> member);

    /** Forgets what it has counted: the members are going to be looked at afresh. */
    void startOver() {}

    final boolean isSettled() {
        return (status & (TRIGGERED | CANCELLED)) != 0;
    }

    /** Looks at the members in order, until they settle this event; waits for those that have not happened. */
    final void watch() {
        @Nullable MemberCheck[] watching = new @Nullable MemberCheck[members.length];
        checks = watching;
        for (int i = 0; i < members.length && !isSettled(); i++) {
            Event<?> member = members[i];
            if ((member.status() & (PROCESSED | CANCELLED)) != 0) {
                memberOccurred(member);
            } else {
                MemberCheck check = new MemberCheck(this);
                watching[i] = check;
                member.add(check);
            }
        }
    }

    /** Waits for no member any more. */
    final void unwatch(boolean byInterrupt) {
        removeChecks();
        for (Event<?> member : members) {
            member.checkAwaited(byInterrupt);
        }
    }

    /** Cancels the members that nobody else waits for, except one; what had happened for this event only is taken back. */
    final void cancelMembers(@Nullable Event<?> except) {
        removeChecks();
        for (Event<?> member : members) {
            if (member == except || member.hasWaiters()) {
                continue;
            }
            if (member.isProcessed()) {
                member.takeBack();
            } else if (!(member instanceof SimProcess<?> process
                    && environment().isActive(process))) {
                member.cancel();
            }
        }
    }

    private void removeChecks() {
        @Nullable MemberCheck[] watching = checks;
        checks = null;
        if (watching == null) {
            return;
        }
        for (MemberCheck check : watching) {
            if (check != null && check.event != null) {
                check.event.remove(check);
            }
        }
    }

    @Override
    final void cancelled() {
        cancelMembers(null);
    }

    @Override
    final void unawaited(boolean byInterrupt) {
        if (isSettled()) {
            if (byInterrupt) {
                status |= ABANDONED;
            }
        } else if ((status & PARKED) == 0) {
            status |= PARKED;
            unwatch(byInterrupt);
        }
    }

    @Override
    final void awaitedAgain() {
        boolean isParked = (status & PARKED) != 0;
        super.awaitedAgain();
        if (isParked) {
            startOver();
            watch();
        }
    }

    @Override
    final String triggersItself() {
        return "triggers by itself when its events have happened, and cannot be triggered by hand";
    }

    final String membersToString() {
        return Arrays.toString(members);
    }
}
