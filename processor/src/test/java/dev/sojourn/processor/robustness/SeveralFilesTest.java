package dev.sojourn.processor.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.Build;
import dev.sojourn.processor.javac.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that need each other, however they are spread over files, packages and builds. */
final class SeveralFilesTest {
    private static final String IMPORTS = """
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.*;
            import dev.sojourn.annotation.Process;
            """;
    private static final String PING = "package model;\n" + IMPORTS + """
            class Ping {
                final Environment env = new Environment();
                final Pong pong = new Pong(env);
                @Process int play(int rounds) {
                    await(env.timeout(1));
                    return rounds == 0 ? 0 : 1 + pong.play(this, rounds - 1);
                }
                static Object run() {
                    Ping ping = new Ping();
                    return ping.env.run(ping.env.process(PingProcesses.play(ping, 7)));
                }
            }
            """;
    private static final String PONG = "package model;\n" + IMPORTS + """
            class Pong {
                private final Environment env;
                Pong(Environment env) { this.env = env; }
                @Process int play(Ping ping, int rounds) {
                    await(env.timeout(2));
                    return rounds == 0 ? 0 : 1 + ping.play(rounds - 1);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void twoFilesWhoseProcessesCallEachOther() {
        Project project = new Project(folder).file("model/Ping.java", PING).file("model/Pong.java", PONG);
        assertThat(project.build().isClean().call("model.Ping", "run")).isEqualTo(7);
    }

    @Test
    void oneOfThemIsCompiledAgain() {
        Project project = new Project(folder)
                // which tells that a file is generated anew
                .with("-Xlint:-processing")
                .file("model/Ping.java", PING)
                .file("model/Pong.java", PONG);
        project.build().isClean();
        project.file("model/Pong.java", PONG.replace("1 + ping", "10 + ping"));
        Build again = project.build("model/Pong.java").isClean();
        assertThat(again.call("model.Ping", "run")).isEqualTo(34);
        project.file("model/Ping.java", PING.replace("1 + pong", "100 + pong"));
        assertThat(project.build("model/Ping.java").isClean().call("model.Ping", "run"))
                .isEqualTo(430);
    }

    @Test
    void otherTopLevelClassesInTheFile() {
        Object result = new Project(folder)
                // generated classes have to name them
                .with("-Xlint:-auxiliaryclass")
                .file("model/Bank.java", "package model;\n" + IMPORTS + """
                                final class Bank {
                                    final Environment env = new Environment();
                                    @Process int customer() {
                                        Vault vault = new Vault(env);
                                        return vault.open(Key.IRON) + 1;
                                    }
                                    static Object run() {
                                        Bank bank = new Bank();
                                        return bank.env.run(bank.env.process(BankProcesses.customer(bank)));
                                    }
                                }
                                class Vault {
                                    private final Environment env;
                                    Vault(Environment env) { this.env = env; }
                                    @Process int open(Key key) {
                                        await(env.timeout(key.ordinal() + 1));
                                        return 5;
                                    }
                                }
                                enum Key { IRON }
                                """)
                .build()
                .isClean()
                .call("model.Bank", "run");
        assertThat(result).isEqualTo(6);
    }

    @Test
    void aFileWhoseNameIsNotThatOfItsClass() {
        Object result = new Project(folder)
                .with("-Xlint:-auxiliaryclass")
                .file("model/Models.java", "package model;\n" + IMPORTS + """
                                class Bank {
                                    @Process static int customer(Environment env) {
                                        await(env.timeout(1));
                                        return Clerk.serve(env);
                                    }
                                    static Object run() {
                                        Environment env = new Environment();
                                        return env.run(env.process(BankProcesses.customer(env)));
                                    }
                                }
                                class Clerk {
                                    @Process static int serve(Environment env) {
                                        await(env.timeout(1));
                                        return 8;
                                    }
                                }
                                """)
                .build()
                .isClean()
                .call("model.Bank", "run");
        assertThat(result).isEqualTo(8);
    }

    @Test
    void hostsOfSeveralPackages() {
        Object result = new Project(folder)
                .file("base/Machine.java", "package base;\n" + IMPORTS + """
                                public abstract class Machine {
                                    protected final Environment env;
                                    protected int made;
                                    protected Machine(Environment env) { this.env = env; }
                                    @Process public int work(int parts) {
                                        prepare();
                                        await(env.timeout(parts));
                                        made += parts;
                                        return made;
                                    }
                                    @Process protected abstract void prepare();
                                    protected final Environment environment() { return env; }
                                }
                                """)
                .file("shop/Saw.java", "package shop;\n" + IMPORTS + "import base.Machine;\n" + """
                                public class Saw extends Machine {
                                    public Saw() { super(new Environment()); }
                                    @Process @Override protected void prepare() {
                                        await(env.timeout(1));
                                        made++;
                                        await(environment().timeout(1));
                                    }
                                    @Process @Override public int work(int parts) {
                                        return super.work(parts) * 10;
                                    }
                                    static Object run() {
                                        Saw saw = new Saw();
                                        return saw.env.run(saw.env.process(base.MachineProcesses.work(saw, 4)));
                                    }
                                }
                                """)
                .build()
                .isClean()
                .call("shop.Saw", "run");
        assertThat(result).isEqualTo(50);
    }

    @Test
    void aHostThatExtendsOneOfAnEarlierBuild() {
        Project project = new Project(folder).file("base/Machine.java", "package base;\n" + IMPORTS + """
                                public class Machine {
                                    protected final Environment env = new Environment();
                                    @Process public int work(int parts) {
                                        await(env.timeout(parts));
                                        return parts + speed();
                                    }
                                    @Process protected int speed() {
                                        await(env.timeout(1));
                                        return 1;
                                    }
                                }
                                """);
        project.build().isClean();
        Object result = project.file("shop/Saw.java", "package shop;\n" + IMPORTS + "import base.Machine;\n" + """
                                public class Saw extends Machine {
                                    @Process @Override protected int speed() {
                                        await(env.timeout(1));
                                        return super.speed() + 20;
                                    }
                                    static Object run() {
                                        Saw saw = new Saw();
                                        return saw.env.run(saw.env.process(base.MachineProcesses.work(saw, 4)));
                                    }
                                }
                                """)
                .build("shop/Saw.java")
                .isClean()
                .call("shop.Saw", "run");
        assertThat(result).isEqualTo(25);
    }
}
