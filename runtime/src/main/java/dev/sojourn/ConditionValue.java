package dev.sojourn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a {@link Condition} had happened when it did, nested conditions resolved into their events, in the order in
 * which the condition names them.
 */
public final class ConditionValue {

    private final List<Event<?>> events = new ArrayList<>(2);

    ConditionValue() {}

    void add(Event<?> event) {
        events.add(event);
    }

    /**
     * {@return whether an event had happened}
     *
     * @param event any event
     */
    public boolean contains(Event<?> event) {
        for (Event<?> each : events) {
            if (each == event) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the value of an event that had happened}
     *
     * @param <T> the type of the value
     * @param event one of {@link #events()}
     * @throws IllegalArgumentException if it is not
     */
    public <T extends @Nullable Object> T get(Event<T> event) {
        if (!contains(Objects.requireNonNull(event, "event"))) {
            throw new IllegalArgumentException(
                    event + " is not among the events that had happened; see contains(event)");
        }
        return event.value();
    }

    /** {@return the events that had happened, in the order of the condition; a view that cannot be changed} */
    public List<Event<?>> events() {
        return Collections.unmodifiableList(events);
    }

    /** {@return how many events had happened} */
    public int size() {
        return events.size();
    }

    /** {@return whether no event had happened, as in a condition of no events} */
    public boolean isEmpty() {
        return events.isEmpty();
    }

    @Override
    public String toString() {
        return events.stream()
                .map(event -> event + ": " + event.outcome)
                .collect(Collectors.joining(", ", "ConditionValue{", "}"));
    }
}
