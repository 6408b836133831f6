package dev.sojourn.benchmarks.scale;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.annotation.Process;
import java.util.ArrayList;
import java.util.List;

/** Conditions of so many members; the cost is that of a member. */
final class Members {

    private final Environment env = new Environment();
    private final List<Event<Void>> events = new ArrayList<>();
    private int met;

    private Members(int size) {
        for (int i = 0; i < size; i++) {
            events.add(env.event());
        }
    }

    @Process
    void waitForAll() {
        await(env.allOf(events));
        met++;
    }

    @Process
    void waitForAny() {
        await(env.anyOf(events));
        met++;
    }

    @Process
    void waitForFirst() {
        await(env.firstOf(events));
        met++;
    }

    @Process
    void waitForSharedOrOwn(Event<Void> own) {
        await(env.anyOf(events.get(0), own));
        met++;
    }

    static long allOf(int size) {
        Members members = new Members(size);
        members.env.process(MembersProcesses.waitForAll(members));
        members.env.run(0.5);
        for (int i = 0; i < size; i++) {
            members.events.get(Scatter.index(i, size)).succeed();
        }
        return members.finish(1, size);
    }

    static long anyOf(int size) {
        Members members = new Members(size);
        members.env.process(MembersProcesses.waitForAny(members));
        members.env.run(0.5);
        members.events.get(size - 1).succeed();
        return members.finish(1, size);
    }

    static long firstOf(int size) {
        Members members = new Members(size);
        members.env.process(MembersProcesses.waitForFirst(members));
        members.env.run(0.5);
        members.events.get(size - 1).succeed();
        return members.finish(1, size);
    }

    /** One event is a member of so many conditions, each of which is met by its other member and leaves it. */
    static long sharedEvent(int size) {
        Members members = new Members(1);
        List<Event<Void>> own = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            own.add(members.env.event());
            members.env.process(MembersProcesses.waitForSharedOrOwn(members, own.get(i)));
        }
        members.env.run(0.5);
        for (int i = 0; i < size; i++) {
            own.get(Scatter.index(i, size)).succeed();
        }
        return members.finish(size, size);
    }

    private long finish(int conditions, int operations) {
        env.run();
        if (met != conditions) {
            throw new IllegalStateException(met + " of " + conditions + " conditions were met");
        }
        return operations;
    }
}
