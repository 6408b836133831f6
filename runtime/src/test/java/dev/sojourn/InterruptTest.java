package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S52 to S63. */
@ParameterizedClass
@EnumSource(Script.Mode.class)
class InterruptTest {

    private final Environment env;
    private final List<Object> log = new ArrayList<>();

    InterruptTest(Script.Mode mode) {
        env = mode.environment();
    }

    @Test
    void anInterruptIsThrownWhereTheProcessWaits() {
        SimProcess<?> p = env.process(script("p", in -> delay(env, 10), in -> {
            log.add(in.cause() + " at " + env.now());
            return done();
        }));
        env.schedule(5, () -> p.interrupt("why"));
        env.run();

        assertThat(log).containsExactly("why at 5.0");
        assertThat(env.now()).isEqualTo(5);
    }

    @Test
    void anInterruptMayHaveNoCause() {
        SimProcess<?> p = env.process(script("p", in -> waitFor(env.event()), in -> {
            log.add(in.cause());
            return done();
        }));
        p.interrupt();
        env.run();

        assertThat(log).containsOnlyNulls().hasSize(1);
        assertThat(new Interrupt("x")).hasMessage("x");
        assertThat(new Interrupt(null).cause()).isNull();
    }

    @Test
    void anInterruptComesBeforeWhatIsDueAtThatTimeEvenTheOwnEvent() {
        Event<Void> coup = env.event();
        SimProcess<?> fox = env.process(script("fox", in -> waitFor(coup), in -> {
            if (in.isInterrupt()) {
                log.add("coup interrupted at " + env.now());
                return waitFor(coup).thenStep(1);
            }
            log.add("coup completed at " + env.now());
            return done();
        }));
        env.process(script("plan", in -> delay(env, 1), in -> {
            coup.succeed();
            fox.interrupt();
            return done();
        }));
        env.run();

        assertThat(log).containsExactly("coup interrupted at 1.0", "coup completed at 1.0");
    }

    @Test
    void theAwaitedTimeoutIsUntouchedAndMayBeAwaitedAgain() {
        Timeout<Void> timeout = env.timeout(10);
        SimProcess<?> p = env.process(script(
                "p",
                in -> waitFor(timeout),
                in -> {
                    log.add("interrupted at " + env.now());
                    return waitFor(timeout);
                },
                in -> {
                    log.add("happened at " + env.now());
                    return done();
                }));
        env.schedule(4, p::interrupt);
        env.run();

        assertThat(log).containsExactly("interrupted at 4.0", "happened at 10.0");
    }

    @Test
    void otherWaitersOfTheEventAreNotAffected() {
        Event<Void> event = env.event();
        List<SimProcess<?>> waiters = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            waiters.add(env.process(script(name, in -> waitFor(event), in -> {
                log.add(name + (in.isInterrupt() ? " interrupted" : " continued"));
                return done();
            })));
        }
        env.schedule(1, () -> waiters.get(1).interrupt());
        env.schedule(2, event::succeed);
        env.run();

        assertThat(log).containsExactly("b interrupted", "a continued", "c continued");
    }

    @Test
    void aDeadProcessCannotBeInterrupted() {
        SimProcess<?> p = env.process(script("child", in -> done()));
        env.run();

        assertThatIllegalStateException()
                .isThrownBy(p::interrupt)
                .withMessage("Process(child) has terminated and cannot be interrupted.");
    }

    @Test
    void aProcessCannotInterruptItself() {
        env.process(script(
                "p",
                in -> {
                    assertThatIllegalStateException()
                            .isThrownBy(() -> env.activeProcess().orElseThrow().interrupt())
                            .withMessageContaining("A process is not allowed to interrupt itself");
                    return delay(env, 1);
                },
                in -> {
                    in.value();
                    return done();
                }));
        env.run();
        assertThat(env.now()).isEqualTo(1);
    }

    @Test
    void aProcessStartsBeforeItGetsItsInterrupt() {
        SimProcess<?> p = env.process(script(
                "p",
                in -> {
                    log.add("started");
                    return delay(env, 10);
                },
                in -> {
                    log.add("interrupted " + in.isInterrupt() + " at " + env.now());
                    return done();
                }));
        p.interrupt();
        env.run();

        assertThat(log).containsExactly("started", "interrupted true at 0.0");
    }

    @Test
    void interruptsOfOneInstantAreDeliveredOneByOneInOrder() {
        SimProcess<?> fox = env.process(script("fox", in -> delay(env, 10), in -> {
            if (!in.isInterrupt()) {
                return done();
            }
            log.add(in.cause());
            return delay(env, 10).thenStep(1);
        }));
        for (String name : List.of("boggis", "bunce", "beans")) {
            env.process(script(
                    "farmer",
                    in -> {
                        fox.interrupt(name);
                        return delay(env, 1);
                    },
                    in -> done()));
        }
        env.run(20);

        assertThat(log).containsExactly("boggis", "bunce", "beans");
        assertThat(fox.isAlive()).isFalse();
    }

    @Test
    void interruptsOfAProcessThatDiedMeanwhileAreDropped() {
        SimProcess<?> p = env.process(script("p", in -> delay(env, 1), in -> done(in.cause())));
        env.schedule(0, () -> {
            p.interrupt(1);
            p.interrupt(2);
        });

        assertThat((Object) env.run(p)).isEqualTo(1);
        env.run();
    }

    @Test
    void anUncaughtInterruptFailsTheProcess() {
        SimProcess<?> p = env.process(script("p", in -> delay(env, 1), in -> done(in.value())));
        p.interrupt("why");

        assertThat(catchThrowable(env::run)).isInstanceOfSatisfying(Interrupt.class, i -> assertThat(i.cause())
                .isEqualTo("why"));
        assertThat(p.failure()).isInstanceOf(Interrupt.class);
    }

    @Test
    void thereAreNoSpuriousWakeUpsAfterAnInterrupt() {
        Event<Void> event = env.event();
        SimProcess<?> p = env.process(script(
                "p",
                in -> waitFor(event),
                in -> {
                    log.add("interrupted " + in.isInterrupt());
                    return delay(env, 5);
                },
                in -> {
                    log.add("slept until " + env.now());
                    return delay(env, 5);
                },
                in -> {
                    log.add("slept until " + env.now());
                    return done();
                }));
        env.schedule(1, () -> {
            event.succeed();
            p.interrupt();
        });
        env.run();

        assertThat(log).containsExactly("interrupted true", "slept until 6.0", "slept until 11.0");
    }

    @Test
    void anInterruptedJoinLeavesTheChildRunningAndItsEndDoesNotComeBack() {
        SimProcess<?> child = env.process(script("child", in -> delay(env, 2), in -> done()));
        SimProcess<?> parent = env.process(script(
                "parent",
                in -> waitFor(child),
                in -> {
                    log.add(in.isInterrupt() + " " + child.isAlive());
                    return delay(env, 5);
                },
                in -> {
                    log.add(env.now());
                    return done();
                }));
        env.schedule(1, parent::interrupt);
        env.run();

        assertThat(log).containsExactly("true true", 6.0);
    }

    @Test
    void anInterruptedJoinMayBeResumed() {
        SimProcess<?> child = env.process(script("child", in -> delay(env, 2), in -> done()));
        SimProcess<?> parent = env.process(script("parent", in -> waitFor(child), in -> waitFor(child), in -> {
            in.value();
            log.add(env.now());
            return done();
        }));
        env.schedule(1, parent::interrupt);
        env.run();

        assertThat(log).containsExactly(2.0);
    }

    @Test
    void whoWasInterruptedDoesNotTakeTheFailureOfWhatItNoLongerAwaits() {
        // SimPy's test_error_and_interrupted_join
        IOException failure = new IOException("spam");
        env.process(script(
                "parent",
                in -> {
                    SimProcess<?> self = env.activeProcess().orElseThrow();
                    env.process(script("a", i -> {
                        self.interrupt();
                        return done();
                    }));
                    SimProcess<?> b = env.process(script("b", i -> {
                        throw failure;
                    }));
                    return waitFor(b);
                },
                in -> delay(env, 0),
                in -> done()));

        assertThat(catchThrowable(env::run)).isSameAs(failure);
    }

    @Test
    void anInterruptedConditionLeavesItsMembersWhereTheyAre() {
        Event<String> member = env.event();
        SimProcess<?> p = env.process(script(
                "p",
                in -> waitFor(env.anyOf(member, env.timeout(10))),
                in -> {
                    log.add("interrupted " + in.isInterrupt());
                    return waitFor(member);
                },
                in -> {
                    log.add(in.value());
                    return done();
                }));
        env.schedule(1, p::interrupt);
        env.schedule(2, () -> member.succeed("v"));
        env.run();

        assertThat(log).containsExactly("interrupted true", "v");
        assertThat(env.now())
                .as("the timeout of the abandoned condition has left")
                .isEqualTo(2);
    }

    @Test
    void anInterruptedConditionMayBeAwaitedAgainAtOnceOrLater() {
        for (double pause : new double[] {0, 1, 5}) {
            Environment each = new Environment();
            Event<String> first = each.event();
            Timeout<Void> second = each.timeout(4);
            Condition both = each.allOf(first, second);
            SimProcess<?> p = each.process(script(
                    "p",
                    in -> waitFor(both),
                    in -> pause == 0 ? waitFor(both).thenStep(3) : delay(each, pause),
                    in -> waitFor(both),
                    in -> done(in.<ConditionValue>value().events())));
            each.schedule(1, p::interrupt);
            each.schedule(3, () -> first.succeed("v"));

            assertThat((Object) each.run(p)).isEqualTo(List.of(first, second));
            assertThat(each.now()).isEqualTo(Math.max(4, 1 + pause));
        }
    }

    @Test
    void aProcessThatRunsInAnOuterRunGetsItsInterruptsWhenItWaits() {
        Script outer = script(
                "outer",
                in -> {
                    env.run(5);
                    log.add("nested run ended");
                    return delay(env, 10);
                },
                in -> {
                    log.add(in.cause() + " at " + env.now());
                    return waitFor(env.event());
                },
                in -> {
                    log.add(in.cause() + " at " + env.now());
                    return delay(env, 10);
                },
                in -> {
                    in.value();
                    return done();
                });
        env.process(outer);
        env.schedule(1, () -> {
            outer.interrupt("one");
            outer.interrupt("two");
        });
        env.run();

        assertThat(log).containsExactly("nested run ended", "one at 5.0", "two at 5.0");
        assertThat(env.now()).isEqualTo(15);
    }

    @Test
    void aWaiterOfAnEventThatIsJustHappeningMayBeInterruptedByANestedRun() {
        Event<Void> event = env.event();
        List<SimProcess<?>> processes = new ArrayList<>();
        processes.add(env.process(script("a", in -> waitFor(event), in -> {
            processes.get(1).interrupt();
            env.run(5);
            return done();
        })));
        processes.add(env.process(script(
                "b",
                in -> waitFor(event),
                in -> {
                    log.add(in.isInterrupt() + " at " + env.now());
                    return delay(env, 10);
                },
                in -> {
                    in.value();
                    log.add(env.now());
                    return done();
                })));
        env.schedule(1, event::succeed);
        env.run();

        assertThat(log).containsExactly("true at 1.0", 11.0);
    }

    @Test
    void anInterruptCostsNoStackTraceAndShowsTheProcessesItPassedThrough() {
        assertThat(new Interrupt(null).getStackTrace()).isEmpty();
        Environment normal = new Environment();
        SimProcess<?> p = normal.process(script("p", in -> delay(normal, 1), in -> done(in.value())));
        p.interrupt();

        assertThat(catchThrowable(normal::run).getStackTrace())
                .containsExactly(new StackTraceElement("Test", "p", "Test.java", 1));
    }

    @Test
    void inDirectModeAnInterruptShowsWhereTheProcessAwaited() {
        Environment direct = Environment.builder().direct().build();
        SimProcess<?> p = direct.process(script("p", in -> delay(direct, 1), in -> done(in.value())));
        p.interrupt();

        assertThat(catchThrowable(direct::run).getStackTrace())
                .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("direct"));
    }
}
