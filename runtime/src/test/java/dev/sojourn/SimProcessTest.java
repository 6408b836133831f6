package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.invoke;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S36 to S51. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class SimProcessTest {

    private final Environment env;
    private final List<Object> log = new ArrayList<>();

    SimProcessTest(Script.Mode mode) {
        env = mode.environment();
    }

    // ---- start and end ----

    @Test
    void theBodyStartsAfterItsCreatorSuspends() {
        env.process(script("p1", in -> {
            log.add("p1");
            env.process(script("child", i -> {
                log.add("child");
                return done();
            }));
            return done();
        }));
        env.process(script("p2", in -> {
            log.add("p2");
            return done();
        }));
        assertThat(log).isEmpty();
        env.run();

        assertThat(log).containsExactly("p1", "p2", "child");
    }

    @Test
    void processGivesItsArgumentBack() {
        Script p = script("p", in -> done());
        assertThat(env.process(p)).isSameAs(p);
    }

    @Test
    void aProcessStartsOnlyOnce() {
        Script p = script("p", in -> done());
        env.process(p);
        assertThatIllegalStateException()
                .isThrownBy(() -> env.process(p))
                .withMessageContaining("already been started");
        assertThatIllegalStateException().isThrownBy(() -> new Environment().process(p));
        assertThatThrownBy(() -> env.process(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theMisuseOfAnUnstartedProcessSaysWhatToDo() {
        Script p = script("p", in -> done());

        assertThat(p.isAlive()).isFalse();
        assertThat(p.target()).isNull();
        for (Runnable misuse : List.<Runnable>of(
                p::interrupt,
                p::cancel,
                () -> env.run(p),
                () -> env.anyOf(p),
                () -> env.firstOf(p),
                () -> p.and(env.event()))) {
            assertThatIllegalStateException()
                    .isThrownBy(misuse::run)
                    .withMessage("Process(p) has not started; pass it to env.process(...)");
        }
        env.process(p);
        env.run();
        assertThat(p.isProcessed()).isTrue();
    }

    @Test
    void aProcessIsAnEventWithItsReturnValue() {
        SimProcess<?> p = env.process(script("p", in -> delay(env, 3), in -> done("v")));
        assertThat(p.isAlive()).isTrue();

        assertThat((Object) env.run(p)).isEqualTo("v");
        assertThat(p.isAlive()).isFalse();
        assertThat(p.isOk()).isTrue();
        assertThat(env.now()).isEqualTo(3);
    }

    @Test
    void theEndOfAProcessIsAnEventOfItsOwn() {
        SimProcess<?> child = env.process(script("child", in -> {
            env.schedule(0, () -> log.add("before"));
            return done();
        }));
        env.process(script("parent", in -> waitFor(child), in -> {
            log.add("joined");
            return done();
        }));
        env.run();

        assertThat(log).containsExactly("before", "joined");
    }

    @Test
    void anExceptionMayBeReturnedAsAValue() {
        IOException value = new IOException();
        SimProcess<?> child = env.process(script("child", in -> done(value)));
        env.process(script("parent", in -> waitFor(child), in -> {
            log.add(in.value());
            return done();
        }));
        env.run();

        assertThat(log).containsExactly(value);
    }

    @Test
    void aProcessCannotBeTriggeredByHand() {
        SimProcess<Object> p = env.process(script("p", in -> done()));
        assertThatIllegalStateException().isThrownBy(p::succeed).withMessageContaining("triggers when it ends");
        assertThatIllegalStateException().isThrownBy(() -> p.fail(new IOException()));
    }

    // ---- failures ----

    @Test
    void anUncaughtExceptionStopsRunAtThatTime() {
        IOException failure = new IOException("x");
        SimProcess<?> p = env.process(script("p", in -> delay(env, 2), in -> {
            throw failure;
        }));

        assertThat(catchThrowable(env::run)).isSameAs(failure);
        assertThat(env.now()).isEqualTo(2);
        assertThat(p.isAlive()).isFalse();
        assertThat(p.failure()).isSameAs(failure);
    }

    @Test
    void aWaiterGetsTheExceptionAsTheSameObjectAndDefusesIt() {
        IOException failure = new IOException("x");
        SimProcess<?> child = env.process(script("child", in -> {
            throw failure;
        }));
        SimProcess<?> parent = env.process(script("parent", in -> waitFor(child), in -> {
            log.add(in.failure());
            return done();
        }));
        assertThatNoException().isThrownBy(env::run);

        assertThat(log).hasSize(1).first().isSameAs(failure);
        assertThat(child.isDefused()).isTrue();
        assertThat(parent.isOk()).isTrue();
    }

    @Test
    void anExceptionPassesThroughAllWhoWait() {
        IOException failure = new IOException("x");
        SimProcess<?> child = env.process(script("child", in -> delay(env, 1), in -> {
            throw failure;
        }));
        SimProcess<?> parent = env.process(script("parent", in -> waitFor(child), in -> done(in.value())));
        SimProcess<?> grandparent = env.process(script("grandparent", in -> waitFor(parent), in -> done(in.value())));

        assertThat(catchThrowable(() -> env.run(grandparent))).isSameAs(failure);
    }

    @Test
    void errorsFailAProcessLikeExceptions() {
        AssertionError error = new AssertionError("x");
        SimProcess<?> p = env.process(script("p", in -> {
            throw error;
        }));
        assertThat(catchThrowable(env::run)).isSameAs(error);
        assertThat(p.failure()).isSameAs(error);
    }

    @Test
    void aProcessThatFailedBeforeThrowsAtOnceIntoALateWaiter() {
        IOException failure = new IOException("x");
        SimProcess<?> child = env.process(script("child", in -> {
            throw failure;
        }));
        assertThat(catchThrowable(env::run)).isSameAs(failure);

        env.process(script("late", in -> waitFor(child), in -> {
            log.add(in.failure());
            return done();
        }));
        env.run();
        assertThat(log).containsExactly(failure);
    }

    // ---- names and targets ----

    @Test
    void aProcessIsNamedAfterItsMethodUnlessItGetsAName() {
        Script p = script("pem", in -> done());
        assertThat(p.name()).isEqualTo("pem");
        assertThat(p.named("Klaus")).isSameAs(p);
        assertThat(p.name()).isEqualTo("Klaus");
        assertThat(p).hasToString("Process(Klaus)");
        assertThatThrownBy(() -> p.named(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theTargetIsTheEventThatIsAwaited() {
        Event<Void> event = env.event();
        SimProcess<?> p = env.process(script("p", in -> waitFor(event), in -> {
            log.add(env.activeProcess().orElseThrow().target());
            return done();
        }));
        SimProcess<?> second = env.process(script("second", in -> waitFor(event), in -> done()));
        env.schedule(1, () -> {
            assertThat(p.target()).isSameAs(event);
            assertThat(second.target()).isSameAs(event);
            event.succeed();
        });
        env.run();

        assertThat(log).containsOnlyNulls().hasSize(1);
        assertThat(p.target()).isNull();
    }

    @Test
    void theTargetOfAProcessThatHasJustBeenStartedIsItsStart() {
        SimProcess<?> p = env.process(script("p", in -> {
            log.add("started");
            return done();
        }));
        env.process(script("q", in -> {
            log.add("q");
            return done();
        }));
        Event<?> start = p.target();

        assertThat(start.isTriggered()).isTrue();
        assertThat(p.target()).isSameAs(start);
        env.step();
        assertThat(start.isProcessed()).isTrue();
        env.run();
        assertThat(log).containsExactly("started", "q");
    }

    @Test
    void theTargetOfASleepingProcessIsATimeoutOfTheSameTimeAndPlace() {
        env.schedule(5, () -> log.add("before"));
        SimProcess<?> p = env.process(script(
                "p",
                in -> delay(env, 5),
                in -> {
                    log.add("slept");
                    return delay(env, 0);
                },
                in -> done()));
        env.step();
        env.schedule(5, () -> log.add("after"));

        Event<?> target = p.target();
        assertThat(target).isInstanceOfSatisfying(Timeout.class, t -> assertThat(t.delay())
                .isEqualTo(5));
        assertThat(p.target()).isSameAs(target);
        env.process(script("q", in -> waitFor(target), in -> {
            log.add("shares it");
            return done();
        }));
        env.run();

        assertThat(log).containsExactly("before", "slept", "shares it", "after");
        assertThat(target.isProcessed()).isTrue();
    }

    @Test
    void theTargetOfAProcessThatSleepsForNoTimeIsATimeoutToo() {
        SimProcess<?> p = env.process(script(
                "p",
                in -> {
                    env.schedule(0, () -> log.add("before"));
                    return delay(env, 0);
                },
                in -> {
                    log.add("slept");
                    return done();
                }));
        env.step();

        assertThat(p.target()).isInstanceOf(Timeout.class);
        env.run();
        assertThat(log).containsExactly("before", "slept");
    }

    // ---- inline calls ----

    @Test
    void aCallRunsInlineAndGivesItsResult() {
        env.process(script(
                "outer",
                in -> invoke(script(
                        "inner",
                        i -> {
                            log.add(env.activeProcess().orElseThrow().name());
                            return delay(env, 2);
                        },
                        i -> done("v"))),
                in -> {
                    log.add(in.value() + " at " + env.now());
                    return done();
                }));
        env.run();

        assertThat(log).containsExactly("outer", "v at 2.0");
    }

    @Test
    void anExceptionOfACallIsThrownAtTheCall() {
        IOException failure = new IOException();
        env.process(script(
                "outer",
                in -> invoke(script("inner", i -> delay(env, 1), i -> {
                    throw failure;
                })),
                in -> {
                    log.add(in.failure());
                    return delay(env, 1);
                },
                in -> done()));
        env.run();

        assertThat(log).containsExactly(failure);
        assertThat(env.now()).isEqualTo(2);
    }

    @Test
    void anInterruptReachesTheInnermostFrame() {
        SimProcess<?> outer = env.process(script(
                "outer",
                in -> invoke(script("inner", i -> delay(env, 10), i -> {
                    log.add(i.cause());
                    return done("caught");
                })),
                in -> done(in.value())));
        env.schedule(3, () -> outer.interrupt("why"));

        assertThat((Object) env.run(outer)).isEqualTo("caught");
        assertThat(log).containsExactly("why");
        assertThat(env.now()).isEqualTo(3);
    }

    // ---- cancelling ----

    @Test
    void aCancelledProcessIsInterruptedAndItsFailureConcernsNobody() {
        SimProcess<?> p = env.process(script("p", in -> delay(env, 10), in -> {
            log.add(in.cause() + " at " + env.now());
            return done(in.value());
        }));
        env.schedule(1, p::cancel);
        assertThatNoException().isThrownBy(env::run);

        assertThat(log).containsExactly("cancelled at 1.0");
        assertThat(p.isCancelled()).isTrue();
        assertThat(p.isAlive()).isFalse();
        assertThat(p.isProcessed()).isFalse();
    }

    @Test
    void aCancelledProcessMayCleanUpBeforeItEnds() {
        SimProcess<?> p = env.process(script("p", in -> delay(env, 10), in -> delay(env, 1), in -> done()));
        env.schedule(1, p::cancel);
        env.schedule(1.5, () -> assertThat(p.isAlive()).isTrue());
        env.run();

        assertThat(p.isAlive()).isFalse();
        assertThat(env.now()).isEqualTo(2);
    }

    @Test
    void aProcessCancelledBeforeItsFirstTurnNeverRuns() {
        SimProcess<?> p = env.process(script("p", in -> {
            log.add("ran");
            return done();
        }));
        p.cancel();
        SimProcess<?> q = env.process(script("q", in -> {
            log.add("ran");
            return done();
        }));
        q.target();
        q.cancel();
        env.run();

        assertThat(log).isEmpty();
        assertThat(p.isAlive()).isFalse();
        assertThat(q.isAlive()).isFalse();
    }

    @Test
    void aProcessCannotCancelItself() {
        env.process(script("p", in -> {
            SimProcess<?> self = env.activeProcess().orElseThrow();
            assertThatIllegalStateException().isThrownBy(self::cancel).withMessageContaining("cancel itself");
            assertThat(self.isCancelled()).isFalse();
            return done();
        }));
        env.run();
    }

    @Test
    void whoJoinsAProcessThatIsCancelledIsTold() {
        SimProcess<?> child = env.process(script("child", in -> delay(env, 10), in -> done()));
        env.process(script("parent", in -> waitFor(child), in -> {
            log.add(in.failure().getMessage());
            return done();
        }));
        env.schedule(1, child::cancel);
        env.run();

        assertThat(log).singleElement().asString().contains("Process(child) has been cancelled");
    }
}
