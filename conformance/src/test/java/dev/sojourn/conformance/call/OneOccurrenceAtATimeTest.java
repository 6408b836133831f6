package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * {@code run()} lets what is due next happen without a turn of its loop where nobody can tell. Somebody can who steps: the
 * notes must be the same, and a step must be one occurrence.
 */
class OneOccurrenceAtATimeTest {

    static final class Model {
        final Environment env;
        final Resource desk;
        final Store<String> parts;
        final List<String> notes = new ArrayList<>();

        Model(Environment env) {
            this.env = env;
            desk = new Resource(env, 1);
            parts = new Store<>(env);
        }

        void note(String what) {
            notes.add(env.now() + " " + what + " in "
                    + env.activeProcess().map(SimProcess::name).orElse("no process"));
        }

        @Process
        int parent(int children) {
            int sum = 0;
            for (int i = 0; i < children; i++) {
                SimProcess<Integer> child = env.process(OneOccurrenceAtATimeTest_ModelProcesses.child(this, i));
                child.addCallback(ended -> note("callback"));
                note("started");
                sum += await(child);
                sum += await(env.process(OneOccurrenceAtATimeTest_ModelProcesses.child(this, i)));
                note("joined");
            }
            return sum;
        }

        @Process
        int child(int number) {
            note("child " + number);
            try (Request request = desk.request()) {
                await(request);
                note("granted");
                if (number == 1) {
                    await(env.timeout(2));
                }
                await(parts.put("part " + number));
                note("put");
                note(await(parts.get()));
            }
            if (number == 2) {
                throw new IllegalStateException("the third fails");
            }
            return number;
        }

        @Process
        void overseer() {
            try {
                await(env.process(OneOccurrenceAtATimeTest_ModelProcesses.parent(this, 4)));
            } catch (IllegalStateException e) {
                note(e.getMessage());
            }
        }

        @Process
        void follower(SimProcess<Integer> first) {
            await(first);
            note("follows");
            await(env.process(OneOccurrenceAtATimeTest_ModelProcesses.child(this, 0)));
        }

        @Process
        void neighbour() {
            for (int i = 0; i < 3; i++) {
                try (Request request = desk.request()) {
                    await(request);
                    note("neighbour");
                    await(env.timeout(1));
                }
            }
        }
    }

    private static List<String> notes(boolean isDirect, boolean hasNeighbour, Consumer<Environment> how) {
        Environment env = isDirect
                ? Environment.builder().direct().build()
                : Environment.builder().build();
        Model model = new Model(env);
        env.process(OneOccurrenceAtATimeTest_ModelProcesses.overseer(model));
        if (hasNeighbour) {
            env.process(OneOccurrenceAtATimeTest_ModelProcesses.neighbour(model));
        }
        how.accept(env);
        return model.notes;
    }

    private static int steps(Environment env) {
        int steps = 0;
        while (env.peek() < Double.POSITIVE_INFINITY) {
            env.step();
            steps++;
        }
        return steps;
    }

    @Test
    void runAndStepsDoTheSame() {
        for (boolean hasNeighbour : new boolean[] {false, true}) {
            List<String> direct = notes(true, hasNeighbour, Environment::run);
            assertThat(direct).hasSizeGreaterThan(20).anyMatch(note -> note.contains("the third fails"));
            assertThat(notes(false, hasNeighbour, Environment::run)).isEqualTo(direct);
            assertThat(notes(false, hasNeighbour, OneOccurrenceAtATimeTest::steps))
                    .isEqualTo(direct);
        }
    }

    @Test
    void aStepIsOneOccurrence() {
        int[] steps = new int[2];
        notes(true, true, env -> steps[0] = steps(env));
        notes(false, true, env -> steps[1] = steps(env));
        assertThat(steps[1]).isEqualTo(steps[0]);
    }

    /** What waits for an event behind the caller of {@code run(event)} is left for the next run, and all that follows from it. */
    @Test
    void whoWaitsInFrontOfTheCallerOfRunGoesNoFurtherThanToItsNextAwait() {
        for (boolean isDirect : new boolean[] {true, false}) {
            Environment env = isDirect
                    ? Environment.builder().direct().build()
                    : Environment.builder().build();
            Model model = new Model(env);
            SimProcess<Integer> first = env.process(OneOccurrenceAtATimeTest_ModelProcesses.child(model, 1));
            env.process(OneOccurrenceAtATimeTest_ModelProcesses.follower(model, first));
            env.run(1);
            env.run(first);
            assertThat(model.notes).last().asString().contains("follows");
            env.run();
            assertThat(model.notes).last().asString().isEqualTo("2.0 part 0 in child");
        }
    }
}
