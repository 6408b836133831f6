package dev.sojourn;

import static dev.sojourn.Script.delay;
import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static dev.sojourn.Script.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Script.Mode.class)
class ProcessListenerTest {

    /** Notes what it is told. */
    static final class Told implements ProcessListener {

        final List<String> notes = new ArrayList<>();

        private void note(SimProcess<?> process, String what) {
            notes.add(process.environment().now() + " " + process.name() + " " + what);
        }

        @Override
        public void resumed(SimProcess<?> process) {
            note(process, "resumed");
        }

        @Override
        public void suspended(SimProcess<?> process) {
            note(process, "waits for " + process.target());
        }

        @Override
        public void ended(SimProcess<?> process) {
            note(process, "ended");
        }
    }

    private final Environment env;

    ProcessListenerTest(Script.Mode mode) {
        env = mode.environment();
    }

    /** A parent that starts a child and waits for it, which a process would run on into if nobody listened. */
    private SimProcess<Object> start() {
        SimProcess<Object> child = script("child", in -> delay(env, 2), in -> done());
        return env.process(script("parent", in -> waitFor(env.process(child)), in -> delay(env, 1), in -> done()));
    }

    @Test
    void everyTurnOfEveryProcessIsTold() {
        Told told = new Told();
        Told toldToo = new Told();
        env.listen(told);
        env.listen(toldToo);
        start();
        env.run();
        assertThat(told.notes)
                .containsExactly(
                        "0.0 parent resumed",
                        "0.0 parent waits for Process(child)",
                        "0.0 child resumed",
                        "0.0 child waits for Timeout(2.0)",
                        "2.0 child resumed",
                        "2.0 child ended",
                        "2.0 parent resumed",
                        "2.0 parent waits for Timeout(1.0)",
                        "3.0 parent resumed",
                        "3.0 parent ended");
        assertThat(toldToo.notes).isEqualTo(told.notes);
    }

    @Test
    void interruptsAreTurnsToo() {
        Told told = new Told();
        SimProcess<Object> process = env.process(script("p", in -> delay(env, 9), in -> done()));
        env.run(1);
        env.listen(told);
        process.interrupt();
        env.run();
        assertThat(told.notes).containsExactly("1.0 p resumed", "1.0 p ended");
    }
}
