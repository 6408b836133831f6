package dev.sojourn;

import java.util.Collection;
import java.util.Objects;

/**
 * A race of several events. It happens when the first of them has happened, and its value is that one; if that one fails, the
 * race fails. All others are {@linkplain Event#cancel() cancelled}: a get gives its item back, a process is interrupted, a
 * nested race or condition is cancelled with its members. Only what somebody else waits for is left alone.
 *
 * <p>A race that was decided, but whose process was interrupted before it heard of it, is cancelled too.
 */
public final class FirstOf extends Composite<Event<?>> {

    FirstOf(Environment environment, Collection<? extends Event<?>> events) {
        super(environment, events);
        if (members.length == 0) {
            throw new IllegalArgumentException("firstOf() needs at least one event: a race of none is never decided");
        }
        watch();
    }

    @Override
    void memberOccurred(Event<?> member) {
        if (isSettled()) {
            return;
        }
        if (member.isCancelled()) {
            for (Event<?> each : members) {
                if (!each.isCancelled()) {
                    return;
                }
            }
            cancel();
            return;
        }
        if (member.isOk()) {
            trigger(member, 0);
        } else {
            member.defuse();
            trigger(member.outcome, FAILED);
        }
        cancelMembers(member);
    }

    @Override
    void occur() {
        boolean isLost = (status & ABANDONED) != 0 && !hasWaiters();
        if (isLost && (status & (PROCESSED | CANCELLED | FAILED)) == 0) {
            status |= CANCELLED;
            takeBack();
        }
        super.occur();
    }

    @Override
    void outcomeReceived() {
        super.outcomeReceived();
        if (outcome instanceof Event<?> winner) {
            winner.outcomeReceived();
        }
    }

    @Override
    void takeBack() {
        if (isOk()) {
            ((Event<?>) Objects.requireNonNull(outcome)).takeBack();
        }
    }

    @Override
    public String toString() {
        return "FirstOf(" + membersToString() + ")";
    }
}
