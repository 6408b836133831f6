package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class NativeProcessTest {
    @Test
    void aNativeProcessMethodIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Device {
                    @Process
                    native int read(int channel); // ERROR: NativeProcess

                    native int write(int channel);
                }
                """);
        assertThat(source.messages())
                .containsExactly(
                        "@Process method 'Device.read' cannot be native: it has no Java body to rewrite; call it"
                                + " from a @Process method.");
    }
}
