package dev.sojourn.conformance.regression;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.Test;

/** A local class whose objects are made where control never comes still mentions the variables that it captures. */
class ClassesNobodyMakesTest {
    static class Model extends Probe {
        @Process
        String inACatchOfNothing() {
            try {
                ;
            } catch (IllegalStateException e) {
                class Message {
                    String said() {
                        return e.getMessage();
                    }
                }
                Message message = new Message();
                await(after(1));
                return message.said();
            }
            return "none" + await(after(2));
        }
    }

    @Test
    void theVariablesAreThere() {
        assertThat(Differential.outcome(Model::new, ClassesNobodyMakesTest_ModelProcesses::inACatchOfNothing))
                .isEqualTo("returned none2");
    }
}
