package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nothing can be generated for is said with all the rest, and nothing follows from it where it is used. */
final class RefusedSignaturesTest {
    private static final String HEAD = """
            package model;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            """;

    @TempDir
    Path folder;

    @Test
    void aPrivateTypeInASignatureBesideGoodMethodsAndOtherErrors() {
        assertThat(messages("""
                        class Bank {
                            final Environment env = new Environment();
                            private enum Mood { GOOD }
                            @Process Mood mood(int hour) {
                                await(env.timeout(hour));
                                return Mood.GOOD;
                            }
                            @Process void customer() {
                                String mood = String.valueOf(mood(3));
                                await(env.timeout(1));
                                env.log(mood, mood);
                            }
                            void start() {
                                env.process(BankProcesses.customer(this));
                                SimProcess<Mood> mood = env.process(BankProcesses.mood(this, 3));
                                env.run(mood);
                            }
                            int wrong() {
                                return "text";
                            }
                        }
                        """)).containsExactlyInAnyOrder("8 [PrivateType]", "13 [PrivateType]", "23 prob.found.req");
    }

    @Test
    void aPrivateHost() {
        assertThat(messages("""
                        class Bank {
                            final Environment env = new Environment();
                            private static class Vault {
                                @Process void open(Environment env) { await(env.timeout(1)); }
                                @Process static String close(Environment env) { await(env.timeout(1)); return ""; }
                            }
                            class Clerk {
                                @Process void serve() { await(env.timeout(1)); }
                            }
                            @Process void customer(Vault vault) {
                                await(env.timeout(1));
                            }
                            @Process void manager() {
                                await(env.timeout(1));
                                new Clerk().serve();
                                String closed = Vault.close(env);
                                env.log("manager", closed);
                            }
                            void start() {
                                env.process(Bank_VaultProcesses.open(new Vault(), env));
                                env.process(Bank_ClerkProcesses.serve(new Clerk()));
                                env.process(BankProcesses.manager(this));
                                env.schedule(1, nothing);
                            }
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "8 [UnreachableHost]",
                        "9 [UnreachableHost]",
                        "12 [UnreachableHost]",
                        "14 [PrivateType]",
                        "20 [PrivateType]",
                        "27 cant.resolve.location");
    }

    @Test
    void whatOverridesAMethodOfAPrivateHost() {
        assertThat(messages("""
                        class Bank {
                            private static class Worker {
                                @Process void work(Environment env) { await(env.timeout(1)); }
                            }
                            static class Clerk extends Worker {
                                @Process @Override void work(Environment env) { await(env.timeout(2)); }
                            }
                            static class Guard extends Worker {
                                @Process @Override void work(Environment env) { super.work(env); }
                            }
                        }
                        """)).containsExactlyInAnyOrder("7 [UnreachableHost]", "13 [PrivateType]");
    }

    @Test
    void aNameThatIsTaken() {
        assertThat(messages("""
                        class Bank {
                            final Environment env = new Environment();
                            @Process void customer() { await(env.timeout(1)); }
                            @Process void clerk() { customer(); }
                            void start() {
                                env.process(BankProcesses.customer(this));
                                env.process(BankProcesses.clerk(this));
                            }
                            int wrong() {
                                return "text";
                            }
                        }
                        class Bank_customer {}
                        """)).containsExactlyInAnyOrder("7 [NameTaken]", "14 prob.found.req");
    }

    @Test
    void aProtectedTypeOfAnotherPackage() {
        Build build = new Project(folder)
                .file(
                        "base/Base.java",
                        "package base; public class Base { protected static class Ticket { public Ticket() {} } }")
                .file("model/Bank.java", HEAD + """
                        class Bank extends base.Base {
                            @Process static void customer(Environment env, Ticket ticket) { await(env.timeout(1)); }
                        }
                        """)
                .build();
        assertThat(build.messages())
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text())
                                .isEqualTo(
                                        "[PrivateType] the type 'Ticket', protected in another package, stands in the signature of the"
                                                + " @Process method 'Bank.customer', and its factory could not name it; make it public."));
    }

    private List<String> messages(String text) {
        Build build = new Project(folder).file("model/Bank.java", HEAD + text).build();
        assertThat(build.succeeded()).isFalse();
        return build.messages().stream()
                .map(message -> message.line() + " "
                        + (message.key().equals("proc.messager")
                                ? message.text().replaceFirst("].*", "]")
                                : message.key()))
                .toList();
    }
}
