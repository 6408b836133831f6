package dev.sojourn;

import static dev.sojourn.Script.done;
import static dev.sojourn.Script.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class SojournTest {

    private final Environment env = new Environment();

    @Test
    void anAwaitThatWasNotTransformedExplainsItself() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sojourn.await(env.timeout(1)))
                .withMessageContaining("@Process")
                .withMessageContaining("processor")
                .withMessageContaining("env.process(");
    }

    @Test
    void inNormalModeAnAwaitReachedByAPlainCallExplainsItselfToo() {
        env.process(script("p", in -> done(Sojourn.await(env.timeout(1)))));
        assertThat(catchThrowable(env::run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Process");
    }

    @Test
    void inDirectModeACallbackCannotAwait() {
        Environment direct = Environment.builder().direct().build();
        direct.process(script("p", in -> {
            direct.schedule(0, () -> Sojourn.await(direct.timeout(1)));
            direct.run(5);
            return done();
        }));
        assertThat(catchThrowable(direct::run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("callback");
    }
}
