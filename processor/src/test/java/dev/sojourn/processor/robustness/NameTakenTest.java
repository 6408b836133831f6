package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated classes whose name somebody else has already. */
final class NameTakenTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            """;

    @TempDir
    Path folder;

    @Test
    void theFactoryClassHasTheNameOfAUsersClass() {
        assertThat(messages("""
                        class Bank {
                            @Process void customer(Environment env) { await(env.timeout(1)); }
                        }
                        class BankProcesses {}
                        """))
                .isEqualTo("Bank.java:6 [NameTaken] the class with the factories of 'Bank' would be called"
                        + " 'model.BankProcesses', but so is a class of yours; rename 'Bank' or the other class.");
    }

    @Test
    void theStateMachineHasTheNameOfAUsersClass() {
        assertThat(messages("""
                        class Bank {
                            @Process void clerk(Environment env) { await(env.timeout(1)); }
                            @Process void customer(Environment env) { await(env.timeout(1)); }
                        }
                        class Bank_customer {}
                        """))
                .isEqualTo("Bank.java:7 [NameTaken] the state machine of 'Bank.customer' would be called"
                        + " 'model.Bank_customer', but so is a class of yours; rename the method 'customer' or the other"
                        + " one.");
    }

    @Test
    void aNestedClassAndOneWithAnUnderscore() {
        assertThat(messages("""
                        class Bank {
                            static class Clerk {
                                @Process static void work(Environment env) { await(env.timeout(1)); }
                            }
                        }
                        class Bank_Clerk {
                            @Process static void serve(Environment env) { await(env.timeout(1)); }
                        }
                        """))
                .isEqualTo("Bank.java:11 [NameTaken] the class with the factories of 'Bank_Clerk' would be called"
                        + " 'model.Bank_ClerkProcesses', but so is the factory class of 'model.Bank.Clerk'; rename"
                        + " 'Bank_Clerk' or the other class.");
    }

    @Test
    void theMethodOfANestedClassAndOneWithAnUnderscore() {
        assertThat(messages("""
                        class Bank {
                            @Process static void Clerk_work(Environment env) { await(env.timeout(1)); }
                            static class Clerk {
                                @Process static void work(Environment env) { await(env.timeout(1)); }
                            }
                        }
                        """))
                .isEqualTo("Bank.java:6 [NameTaken] the state machine of 'Bank.Clerk_work' would be called"
                        + " 'model.Bank_Clerk_work', but so is the state machine of 'model.Bank.Clerk.work'; rename the"
                        + " method 'Clerk_work' or the other one.");
    }

    @Test
    void overridableMethodsWhoseNamesDifferInAnUnderscore() {
        Object result = new Project(folder)
                .file("model/Plane.java", HEAD + """
                        class Plane {
                            final Environment env = new Environment();
                            @Process String takeOff() { await(env.timeout(1)); return "one"; }
                            @Process String take_off() { await(env.timeout(1)); return "two"; }
                            @Process String take_Off() { await(env.timeout(1)); return "three"; }
                            static class Jet extends Plane {
                                @Process @Override String take_off() { await(env.timeout(1)); return "jet"; }
                            }
                            static Object run() {
                                Plane plane = new Jet();
                                return plane.env.run(plane.env.process(PlaneProcesses.takeOff(plane)))
                                        + plane.env.run(plane.env.process(PlaneProcesses.take_off(plane)))
                                        + plane.env.run(plane.env.process(PlaneProcesses.take_Off(plane)));
                            }
                        }
                        """)
                .build()
                .isClean()
                .call("model.Plane", "run");
        assertThat(result).isEqualTo("onejetthree");
    }

    private String messages(String text) {
        Build build = new Project(folder).file("model/Bank.java", HEAD + text).build();
        assertThat(build.succeeded()).isFalse();
        assertThat(build.messages()).hasSize(1);
        Build.Message message = build.messages().get(0);
        return message.file() + ":" + message.line() + " " + message.text();
    }
}
