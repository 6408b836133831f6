package dev.sojourn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What generated code relies on, in frames that call each other. */
class FrameTest {

    private final Environment env = new Environment();

    /** A frame of which a test says what resume() does. */
    private abstract class Frame<T> extends SimProcess<T> {

        int state;

        @Override
        protected Object direct() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected StackTraceElement location() {
            return new StackTraceElement("Frame", "frame", "Frame.java", state);
        }
    }

    /** Calls itself, ever deeper, sleeps at the bottom, and adds up on the way back. */
    private final class Depth extends Frame<Integer> {

        private final int depth;
        private final RuntimeException failure;

        Depth(int depth, RuntimeException failure) {
            this.depth = depth;
            this.failure = failure;
        }

        @Override
        protected SimProcess<?> resume() {
            switch (state) {
                case 0:
                    state = 1;
                    return depth == 0 ? sleep(env, 1) : call(new Depth(depth - 1, failure));
                case 1:
                    if (depth == 0) {
                        resumed();
                        if (failure != null) {
                            throw failure;
                        }
                        return finishInt(0);
                    }
                    return finishInt(receivedInt() + 1);
                default:
                    throw unreachable(state);
            }
        }
    }

    @Test
    void callsGoAsDeepAsTheHeap() {
        assertThat(env.run(env.process(new Depth(1_000_000, null)))).isEqualTo(1_000_000);
    }

    @Test
    void aFailureFromADeepCallLeavesAllFramesAndShowsTheInnermostOnes() {
        RuntimeException failure = new RuntimeException("deep");
        Throwable thrown = catchThrowable(() -> env.run(env.process(new Depth(1_000_000, failure))));

        assertThat(thrown).isSameAs(failure);
        assertThat(thrown.getStackTrace())
                .filteredOn(e -> e.getClassName().equals("Frame"))
                .hasSize(1024);
    }

    @Test
    void aFailureThatManyProcessesPassOnDoesNotGrowWithoutEnd() {
        RuntimeException failure = new RuntimeException("shared");
        Event<Void> event = env.event();
        for (int i = 0; i < 10_000; i++) {
            env.process(new Frame<Void>() {
                        @Override
                        protected SimProcess<?> resume() {
                            if (state++ == 0) {
                                return await(event);
                            }
                            resumed();
                            return finish();
                        }
                    })
                    .defuse();
        }
        env.schedule(1, () -> event.fail(failure));
        env.run();

        assertThat(failure.getStackTrace().length).isBetween(4000, 4096);
    }

    /** Calls a frame for each primitive type in turn. */
    private final class Caller extends Frame<List<Object>> {

        private final List<Object> received = new ArrayList<>();

        @Override
        protected SimProcess<?> resume() {
            switch (state++) {
                case 0:
                    return call(new Primitive(0));
                case 1:
                    received.add(receivedBoolean());
                    return call(new Primitive(1));
                case 2:
                    received.add(receivedByte());
                    return call(new Primitive(2));
                case 3:
                    received.add(receivedShort());
                    return call(new Primitive(3));
                case 4:
                    received.add(receivedChar());
                    return call(new Primitive(4));
                case 5:
                    received.add(receivedInt());
                    return call(new Primitive(5));
                case 6:
                    received.add(receivedLong());
                    return call(new Primitive(6));
                case 7:
                    received.add(receivedFloat());
                    return call(new Primitive(7));
                case 8:
                    received.add(receivedDouble());
                    return finish(received);
                default:
                    throw unreachable(state);
            }
        }
    }

    private final class Primitive extends Frame<Object> {

        private final int type;

        Primitive(int type) {
            this.type = type;
        }

        @Override
        protected SimProcess<?> resume() {
            if (state++ == 0) {
                return sleep(env, 1);
            }
            resumed();
            return switch (type) {
                case 0 -> finishBoolean(true);
                case 1 -> finishByte((byte) -7);
                case 2 -> finishShort((short) -300);
                case 3 -> finishChar('x');
                case 4 -> finishInt(Integer.MIN_VALUE);
                case 5 -> finishLong(Long.MIN_VALUE);
                case 6 -> finishFloat(-0.5f);
                default -> finishDouble(Double.MIN_VALUE);
            };
        }
    }

    @Test
    void primitiveResultsPassBetweenFrames() {
        assertThat(env.run(env.process(new Caller())))
                .containsExactly(
                        true, (byte) -7, (short) -300, 'x', Integer.MIN_VALUE, Long.MIN_VALUE, -0.5f, Double.MIN_VALUE);
    }

    @Test
    void primitiveResultsOfAProcessAreItsValue() {
        List<Object> values = new ArrayList<>();
        for (int type = 0; type < 8; type++) {
            values.add(env.run(env.process(new Primitive(type))));
        }
        assertThat(values)
                .containsExactly(
                        true, (byte) -7, (short) -300, 'x', Integer.MIN_VALUE, Long.MIN_VALUE, -0.5f, Double.MIN_VALUE);
    }

    @Test
    void aFailureReachesAFrameThatWantsAPrimitive() {
        RuntimeException failure = new RuntimeException();
        assertThat(catchThrowable(() -> env.run(env.process(new Depth(1, failure)))))
                .isSameAs(failure);
    }

    @Test
    void aProcessThatRunsCannotBeCalled() {
        SimProcess<?> running = env.process(new Primitive(0));
        Throwable thrown = catchThrowable(() -> env.run(env.process(new Frame<Void>() {
            @Override
            protected SimProcess<?> resume() {
                return call(running);
            }
        })));
        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessageContaining("already been started");
    }

    @Test
    void aMissingReceiverAndAnUnknownStateAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> SimProcess.requireSelf(null))
                .withMessageContaining("receiver");
        assertThat(SimProcess.requireSelf("self")).isEqualTo("self");
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    throw SimProcess.unreachable(7);
                })
                .withMessageContaining("state 7");
    }
}
