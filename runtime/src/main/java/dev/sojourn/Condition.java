package dev.sojourn;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * An event that happens when enough of several others have happened. Its value says which; a failure of one of them before
 * that is its failure.
 *
 * <p>The others stay as they are, and may be awaited again. It counts members that have been processed, and its value has those
 * that were when the condition itself was.
 */
public final class Condition extends Composite<ConditionValue> {

    /** When a condition is met. */
    @FunctionalInterface
    public interface Rule {

        /**
         * {@return whether enough has happened}
         *
         * @param events the events of the condition
         * @param happened how many of them have happened
         */
        boolean isMet(List<Event<?>> events, int happened);
    }

    private enum Standard implements Rule {
        ALL_OF {
            @Override
            public boolean isMet(List<Event<?>> events, int happened) {
                return happened == events.size();
            }
        },
        ANY_OF {
            @Override
            public boolean isMet(List<Event<?>> events, int happened) {
                return happened > 0 || events.isEmpty();
            }
        };

        @Override
        public String toString() {
            return this == ALL_OF ? "allOf" : "anyOf";
        }
    }

    static final Rule ALL = Standard.ALL_OF;
    static final Rule ANY = Standard.ANY_OF;

    private final Rule rule;
    private final List<Event<?>> memberList;
    private int happened;
    private int cancelledMembers;

    /**
     * A condition with a rule of one's own; see {@link Environment#allOf} and {@link Environment#anyOf} for the usual ones.
     *
     * @param environment the environment of the events
     * @param rule asked each time one of the events has happened
     * @param events events of this environment; if there are none, the condition is met
     * @throws IllegalArgumentException if an event belongs to another environment
     * @throws IllegalStateException if an event has been cancelled
     */
    public Condition(Environment environment, Rule rule, Collection<? extends Event<?>> events) {
        super(environment, events);
        this.rule = Objects.requireNonNull(rule, "rule");
        this.memberList = Collections.unmodifiableList(Arrays.asList(members));
        if (members.length == 0) {
            trigger(new ConditionValue(), 0);
        } else {
            watch();
        }
    }

    @Override
    void memberOccurred(Event<?> member) {
        if (isSettled()) {
            return;
        }
        if (member.isCancelled()) {
            cancelledMembers++;
            if (!rule.isMet(memberList, members.length - cancelledMembers)) {
                cancel();
            }
        } else if (!member.isOk()) {
            member.defuse();
            trigger(member.outcome, FAILED);
        } else if (rule.isMet(memberList, ++happened)) {
            trigger(new ConditionValue(), 0);
        }
    }

    @Override
    void occur() {
        if ((status & (PROCESSED | CANCELLED)) == 0) {
            unwatch(false);
            if (outcome instanceof ConditionValue value) {
                collect(value);
            }
        }
        super.occur();
    }

    private void collect(ConditionValue value) {
        for (Event<?> member : members) {
            if (member instanceof Condition nested) {
                nested.collect(value);
            } else if (member.isProcessed()) {
                value.add(member);
            }
        }
    }

    @Override
    void outcomeReceived() {
        super.outcomeReceived();
        for (Event<?> member : members) {
            if (member.isProcessed()) {
                member.outcomeReceived();
            }
        }
    }

    @Override
    void takeBack() {
        for (Event<?> member : members) {
            if (member.isProcessed()) {
                member.takeBack();
            }
        }
    }

    @Override
    void startOver() {
        happened = 0;
        cancelledMembers = 0;
    }

    @Override
    public String toString() {
        return "Condition(" + rule + ", " + membersToString() + ")";
    }
}
