package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are legal, if not usual. */
final class UnusualNamesTest {
    private static final String IMPORTS = """
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            """;

    @TempDir
    Path folder;

    @Test
    void theUnnamedPackage() {
        Object result = new Project(folder)
                .file("Bank.java", IMPORTS + """
                                class Bank {
                                    final Environment env = new Environment();
                                    private int visits;
                                    @Process int customer(Helper helper) {
                                        await(env.timeout(1));
                                        visits += helper.count();
                                        return visits + count(helper);
                                    }
                                    @Process int count(Helper helper) {
                                        await(env.timeout(1));
                                        return helper.count();
                                    }
                                    static Object run() {
                                        Bank bank = new Bank();
                                        return bank.env.run(bank.env.process(BankProcesses.customer(bank, new Helper())));
                                    }
                                }
                                """)
                .file("Helper.java", "class Helper { int count() { return 3; } }")
                .build()
                .isClean()
                .call("Bank", "run");
        assertThat(result).isEqualTo(6);
    }

    @Test
    void dollarsUnderscoresAndOtherLetters() {
        Object result = new Project(folder)
                .file("model/B$nk_.java", "package model;\n" + IMPORTS + """
                                class B$nk_ {
                                    final Environment env = new Environment();
                                    private int $;
                                    static class $Inner {
                                        @Process static int größe$(Environment $env, int ñ) {
                                            int $ = ñ;
                                            await($env.timeout(1));
                                            return $ + 1;
                                        }
                                    }
                                    @Process int cust_omer$(int self, int state) {
                                        int thrown = self;
                                        int next = state;
                                        int handler = 1;
                                        await(env.timeout(1));
                                        $ += $Inner.größe$(env, 2);
                                        return self + state + thrown + next + handler + $;
                                    }
                                    static Object run() {
                                        B$nk_ bank = new B$nk_();
                                        return bank.env.run(bank.env.process(B$nk_Processes.cust_omer$(bank, 10, 20)));
                                    }
                                }
                                """)
                .with("-encoding", "UTF-8")
                .build()
                .isClean()
                .call("model.B$nk_", "run");
        assertThat(result).isEqualTo(64);
    }

    @Test
    void lowerCaseClassesAndClassesNamedLikeThoseThatGeneratedCodeUses() {
        Object result = new Project(folder)
                .file("model/bank.java", "package model;\n" + IMPORTS + """
                                class bank {
                                    final Environment env = new Environment();
                                    private int money = 1;
                                    static class state {
                                        static int of(int value) { return value; }
                                    }
                                    static class SimProcess {
                                        int value = 5;
                                    }
                                    static class Override {}
                                    static class String {
                                        int length() { return 7; }
                                    }
                                    @Process int customer(String string) {
                                        SimProcess own = new SimProcess();
                                        await(env.timeout(1));
                                        money++;
                                        return own.value + string.length() + state.of(money);
                                    }
                                    static Object run() {
                                        bank bank = new bank();
                                        return bank.env.run(bank.env.process(bankProcesses.customer(bank, new String())));
                                    }
                                }
                                """)
                .build()
                .isClean()
                .call("model.bank", "run");
        assertThat(result).isEqualTo(14);
    }

    @Test
    void classesInThePackageThatAreNamedLikeThoseOfTheRuntime() {
        Object result = new Project(folder)
                .file("model/Object.java", "package model;\nclass Object {}")
                .file("model/Throwable.java", "package model;\nclass Throwable {}")
                .file("model/SourceLines.java", "package model;\nclass SourceLines {}")
                .file("model/Integer.java", "package model;\nclass Integer {}")
                .file("model/Bank.java", "package model;\n" + IMPORTS + """
                                class Bank {
                                    final Environment env = new Environment();
                                    @Process int customer() {
                                        try {
                                            await(env.timeout(1));
                                        } finally {
                                            await(env.timeout(1));
                                        }
                                        return 3;
                                    }
                                    static java.lang.Object run() {
                                        Bank bank = new Bank();
                                        return bank.env.run(bank.env.process(BankProcesses.customer(bank)));
                                    }
                                }
                                """)
                .build()
                .isClean()
                .call("model.Bank", "run");
        assertThat(result).isEqualTo(3);
    }

    @Test
    void deeplyNestedHosts() {
        Object result = new Project(folder)
                .file("model/Town.java", "package model;\n" + IMPORTS + """
                                public interface Town {
                                    class Street {
                                        enum House {
                                            FIRST;
                                            public record Door(Environment env) {
                                                @Process public int open(House house) {
                                                    await(env.timeout(1));
                                                    return house.ordinal() + 4;
                                                }
                                            }
                                        }
                                    }
                                    static Object run() {
                                        Street.House.Door door = new Street.House.Door(new Environment());
                                        return door.env().run(door.env().process(
                                                Town_Street_House_DoorProcesses.open(door, Street.House.FIRST)));
                                    }
                                }
                                """)
                .build()
                .isClean()
                .call("model.Town", "run");
        assertThat(result).isEqualTo(4);
    }

    @Test
    void overloadsAndNamesThatDifferInCaseOnly() {
        Object result = new Project(folder)
                .file("model/Bank.java", "package model;\n" + IMPORTS + """
                                class Bank {
                                    final Environment env = new Environment();
                                    @Process int serve() { await(env.timeout(1)); return serve(1) + serve("a") + Serve(); }
                                    @Process int serve(int times) { await(env.timeout(1)); return 10; }
                                    @Process int serve(String name) { await(env.timeout(1)); return 100; }
                                    @Process int Serve() { await(env.timeout(1)); return 1000; }
                                    static Object run() {
                                        Bank bank = new Bank();
                                        return bank.env.run(bank.env.process(BankProcesses.serve(bank)));
                                    }
                                }
                                """)
                .build()
                .isClean()
                .call("model.Bank", "run");
        assertThat(result).isEqualTo(1110);
    }
}
