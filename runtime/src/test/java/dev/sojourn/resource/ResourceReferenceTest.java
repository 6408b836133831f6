package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random requests, releases, tries and cancellations of each kind of resource do what a naive one does. */
class ResourceReferenceTest {

    private static final int CASES = 250;

    @Test
    void aResourceDoesWhatANaiveOneDoes() {
        Seeds.check(CASES, random -> new NaiveResource(random, Kind.PLAIN).run(60));
    }

    @Test
    void aPriorityResourceDoesWhatANaiveOneDoes() {
        Seeds.check(CASES, random -> new NaiveResource(random, Kind.PRIORITY).run(60));
    }

    @Test
    void aPreemptiveResourceDoesWhatANaiveOneDoes() {
        Seeds.check(CASES, random -> new NaiveResource(random, Kind.PREEMPTIVE).run(60));
    }

    private enum Kind {
        PLAIN,
        PRIORITY,
        PREEMPTIVE;

        Resource resource(Environment env, int capacity) {
            return switch (this) {
                case PLAIN -> new Resource(env, capacity);
                case PRIORITY -> new PriorityResource(env, capacity);
                case PREEMPTIVE -> new PreemptiveResource(env, capacity);
            };
        }
    }

    private static final class NaiveResource extends Reference {

        private final Kind kind;
        private final int capacity;
        private final Resource real;
        private final List<Claim> users = new ArrayList<>();
        private final List<Claim> queue = new ArrayList<>();

        /** S89: priority, then time, then whether it preempts; equal ones in the order of arrival. */
        private static final Comparator<Claim> KEY = Comparator.<Claim>comparingInt(claim -> claim.priority)
                .thenComparingDouble(claim -> claim.time)
                .thenComparing(claim -> !claim.preempts);

        private final class Claim extends Twin {

            private final int priority;
            private final boolean preempts;
            private final double time = env.now();

            Claim(Request request, int priority, boolean preempts) {
                this.real = request;
                this.priority = priority;
                this.preempts = preempts;
                twins.add(this);
            }

            Request request() {
                return (Request) real;
            }
        }

        NaiveResource(SplittableRandom random, Kind kind) {
            super(random);
            this.kind = kind;
            capacity = 1 + random.nextInt(3);
            real = kind.resource(env, capacity);
        }

        @Override
        void operate() {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> request();
                case 3, 4 -> close();
                case 5 -> release();
                case 6 -> cancel();
                default -> tryAcquire();
            }
        }

        private void request() {
            int priority = kind == Kind.PLAIN ? 0 : random.nextInt(4);
            boolean preempts = kind != Kind.PREEMPTIVE || random.nextBoolean();
            note("request " + priority + (preempts ? "" : " patiently"));
            Request request = real instanceof PreemptiveResource preemptive
                    ? preemptive.request(priority, preempts)
                    : real instanceof PriorityResource prioritised ? prioritised.request(priority) : real.request();
            queue.add(new Claim(request, priority, preempts));
            if (kind != Kind.PLAIN) {
                queue.sort(KEY);
            }
            examine();
        }

        private void close() {
            if (!(any(twin -> true) instanceof Claim claim)) {
                return;
            }
            note("close " + claim.name);
            claim.request().close();
            if (queue.remove(claim)) {
                claim.isCancelled = true;
                examine();
            } else if (users.remove(claim) && !queue.isEmpty()) {
                due.add(this::examine);
            }
        }

        private void release() {
            if (!(any(users::contains) instanceof Claim claim)) {
                return;
            }
            note("release " + claim.name);
            real.release(claim.request());
            users.remove(claim);
            due.add(this::examine);
        }

        private void cancel() {
            if (!(any(twin -> !twin.isOver()) instanceof Claim claim)) {
                return;
            }
            note("cancel " + claim.name);
            claim.real.cancel();
            claim.isCancelled = true;
            if (queue.remove(claim) || users.remove(claim)) {
                examine();
            }
        }

        private void tryAcquire() {
            note("tryAcquire");
            while (examine()) {
                // another one
            }
            Optional<Request> request = real.tryAcquire();
            assertThat(request.isPresent()).isEqualTo(queue.isEmpty() && users.size() < capacity);
            request.ifPresent(granted -> {
                Claim claim = new Claim(granted, 0, true);
                claim.isTriggered = true;
                claim.isProcessed = true;
                users.add(claim);
            });
        }

        /** One turn serves the head of the queue, if need be at the expense of the worst user. */
        private boolean examine() {
            if (queue.isEmpty()) {
                return false;
            }
            Claim head = queue.get(0);
            if (users.size() == capacity && kind == Kind.PREEMPTIVE && head.preempts) {
                Claim worst = null;
                for (Claim user : users) {
                    worst = worst == null || KEY.compare(user, worst) > 0 ? user : worst;
                }
                if (KEY.compare(worst, head) > 0) {
                    users.remove(worst);
                }
            }
            if (users.size() == capacity) {
                return false;
            }
            queue.remove(head);
            users.add(head);
            head.grant();
            return true;
        }

        @Override
        void processed(Twin twin) {}

        @Override
        void compareContents() {
            sameLists("users", real.users(), users.stream().map(Claim::request).toList());
            sameLists(
                    "waiting requests",
                    real.queue(),
                    queue.stream().map(Claim::request).toList());
            assertThat(real.count()).isEqualTo(users.size());
        }
    }
}
