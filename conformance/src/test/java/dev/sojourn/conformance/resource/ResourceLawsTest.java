package dev.sojourn.conformance.resource;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Preempted;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityRequest;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** No slot is lost, none is used twice, and the right one gets it, whatever happens to those who wait. */
class ResourceLawsTest {

    @Test
    void noSlotOfAResourceIsLost() {
        check(Resource::new);
    }

    @Test
    void noSlotOfAPriorityResourceIsLost() {
        check(PriorityResource::new);
    }

    @Test
    void noSlotOfAPreemptiveResourceIsLost() {
        check(PreemptiveResource::new);
    }

    private static void check(BiFunction<Environment, Integer, Resource> resources) {
        Crowd.check(60, (env, dice) -> new Desk(env, dice, resources.apply(env, 1 + dice.below(3))));
    }

    static final class Desk extends Crowd {

        private final Resource resource;

        /** The requests whose processes know that they hold a slot. */
        private final List<Request> holding = new ArrayList<>();

        Desk(Environment env, Dice dice, Resource resource) {
            super(env, dice);
            this.resource = resource;
        }

        @Override
        SimProcess<?> actor(int number) {
            return ResourceLawsTest_DeskProcesses.acts(this);
        }

        private Request request() {
            int priority = dice.below(4);
            Request request = resource instanceof PreemptiveResource preemptive
                    ? preemptive.request(priority, !dice.one(3))
                    : resource instanceof PriorityResource prioritised
                            ? prioritised.request(priority)
                            : resource.request();
            return arrived(request);
        }

        @Process
        void acts() {
            for (int turns = 6 + dice.below(8); turns > 0; turns--) {
                try {
                    switch (dice.below(9)) {
                        case 0, 1, 2 -> uses();
                        case 3 -> usesIfSoon();
                        case 4 -> racesForIt(dice.one(2));
                        case 5 -> insists();
                        case 6 -> triesToUse();
                        case 7 -> disturb();
                        default -> await(env.timeout(dice.below(3)));
                    }
                } catch (Interrupt interrupt) {
                    note("interrupted" + (interrupt.cause() instanceof Preempted ? ", and lost its slot" : ""));
                }
            }
        }

        @Process
        void uses() {
            try (Request request = request()) {
                await(request);
                works(request);
            }
        }

        @Process
        void usesIfSoon() {
            try (Request request = request()) {
                if (await(request.or(env.timeout(dice.below(4)))).contains(request)) {
                    works(request);
                } else {
                    note("not soon");
                }
            }
        }

        @Process
        void racesForIt(boolean tidies) {
            Request request = request();
            try {
                if (await(env.firstOf(request, env.timeout(dice.below(4)))) == request) {
                    works(request);
                    request.close();
                } else {
                    note("lost the race");
                }
            } catch (Interrupt interrupt) {
                if (tidies || request.isTriggered()) {
                    request.close();
                } else {
                    forsake(request);
                }
                throw interrupt;
            }
        }

        /** Waits for the same request again after each interrupt: it keeps its place. */
        @Process
        void insists() {
            Request request = request();
            for (; ; ) {
                try {
                    await(request);
                    break;
                } catch (Interrupt interrupt) {
                    note("waits again");
                    if (interrupt.cause() instanceof Preempted) {
                        request.close();
                        return;
                    }
                }
            }
            try (request) {
                works(request);
            }
        }

        @Process
        void triesToUse() {
            var request = resource.tryAcquire();
            if (request.isPresent()) {
                arrived(request.get());
                try (Request granted = request.get()) {
                    works(granted);
                }
            }
        }

        @Process
        void works(Request request) {
            note("works");
            assertThat(resource.users()).contains(request);
            if (!(request instanceof PriorityRequest)) {
                checkFirstCome(request, resource.queue());
            }
            holding.add(request);
            try {
                await(env.timeout(dice.below(4)));
            } finally {
                // whatever ends the work: the slot is given back at once, or is lost already
                holding.remove(request);
                request.close();
            }
        }

        @Override
        void checkAlways() {
            List<Request> users = resource.users();
            assertThat(users).hasSizeLessThanOrEqualTo(resource.capacity()).doesNotHaveDuplicates();
            assertThat(users).allMatch(Request::isTriggered);
            List<Request> queue = resource.queue();
            checkQueue(queue, !(resource instanceof PriorityResource));
            for (int i = 1; resource instanceof PriorityResource && i < queue.size(); i++) {
                int before = ((PriorityRequest) queue.get(i - 1)).priority();
                assertThat(before).isLessThanOrEqualTo(((PriorityRequest) queue.get(i)).priority());
            }
        }

        @Override
        void checkSettled() {
            assertThat(resource.users()).as("who uses a slot").containsExactlyInAnyOrderElementsOf(holding);
            assertThat(resource.count() < resource.capacity() && head(resource.queue()) != null)
                    .as("a slot is free, and %s waits", resource.queue())
                    .isFalse();
        }
    }
}
