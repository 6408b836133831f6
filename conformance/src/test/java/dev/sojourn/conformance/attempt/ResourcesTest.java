package dev.sojourn.conformance.attempt;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code try} with resources, across suspensions. */
@SuppressWarnings("try")
class ResourcesTest {
    static class Model extends Throwing {
        private final Res field = new Res("field", null);

        /** Notes when it is made and closed; may fail to close. */
        class Res implements Closeable {
            private final String name;
            private final Throwable onClose;

            Res(String name, Throwable onClose) {
                this.name = name;
                this.onClose = onClose;
                if (env != null) {
                    note("open " + name);
                }
            }

            @Override
            public void close() throws IOException {
                note("close " + name);
                if (onClose instanceof IOException e) {
                    throw e;
                }
                if (onClose instanceof RuntimeException e) {
                    throw e;
                }
                if (onClose instanceof Error e) {
                    throw e;
                }
            }

            @Override
            public String toString() {
                return name;
            }
        }

        Res res(String name) {
            return new Res(name, null);
        }

        Res broken(String name) {
            return new Res(name, new IOException("closing " + name));
        }

        Res unopened(String name) throws IOException {
            note("open fails " + name);
            throw new IOException("opening " + name);
        }

        @Process
        String inOrder() throws IOException {
            String log = "";
            try (Res a = res("a");
                    var none = (Res) null;
                    Res b = await(after(res("b")));
                    final Closeable c = res("c" + await(after(1)))) {
                log += await(after("body ")) + a + none + b + c;
            } catch (IllegalStateException e) {
                log += await(after("caught"));
            } finally {
                note("finally");
                log += await(after(" finally"));
            }
            return log;
        }

        @Process
        String withoutAwaitInBody() throws IOException {
            try (Res a = await(after(res("a")));
                    Res b = res("b")) {
                note("body");
                return "" + a + b;
            }
        }

        @Process
        String keptBodyAwaitInCatch() {
            try (Res a = broken("a")) {
                note("body" + a);
            } catch (IOException e) {
                return await(after("caught ")) + e.getMessage();
            }
            return "not caught";
        }

        @Process
        String suppressed(boolean bodyFails) {
            try (Res a = broken("a");
                    Res b = broken("b")) {
                await(after(1));
                if (bodyFails) {
                    throw new IllegalStateException("body");
                }
            } catch (IOException | IllegalStateException e) {
                await(after(2));
                return e.getMessage() + List.of(e.getSuppressed());
            }
            return "none";
        }

        @Process
        void closesWithWhatWasThrown() throws IOException {
            IOException thrown = new IOException("same");
            try (Res a = new Res("a", thrown)) {
                await(after(1));
                throw thrown;
            }
        }

        @Process
        String secondFails() {
            String log = "";
            try (Res a = res("a");
                    Res b = unopened("b" + await(after(1)));
                    Res c = res("c")) {
                log += await(after("not reached"));
            } catch (IOException e) {
                log += e.getMessage();
            }
            try (Res a = broken("a2");
                    Res b = (Res) await(failing(new IOException("await"), IOException.class))) {
                log += "not reached";
            } catch (IOException e) {
                log += e.getMessage() + e.getSuppressed().length;
            }
            return log;
        }

        @Process
        String existingVariables(Res parameter) throws IOException {
            Res local = await(after(res("local")));
            try (parameter;
                    local;
                    this.field;
                    var c = parameter) {
                await(after("body"));
                note(c);
            }
            final Res again = local;
            try (again;
                    field) {
                return await(after("" + again));
            } finally {
                await(after("finally"));
            }
        }

        @Process
        String returnBeforeClose() throws IOException {
            StringBuilder log = new StringBuilder("value");
            try (Closeable appends = () -> log.append(" closed")) {
                await(after(1));
                return log.toString();
            } finally {
                note(log);
            }
        }

        @Process
        String jumpsClose() throws IOException {
            StringBuilder log = new StringBuilder();
            outer:
            for (int i = 0; i < 5; i++) {
                try (Res a = res("a" + i)) {
                    int n = i;
                    try (Closeable b = () -> log.append("b").append(n)) {
                        if (await(after(i)) == 0) {
                            continue;
                        }
                        if (i == 1) {
                            continue outer;
                        }
                        if (i == 3) {
                            break outer;
                        }
                        log.append("body");
                    } finally {
                        log.append(await(after("f ")));
                    }
                }
                log.append("on ");
            }
            return log.toString();
        }

        @Process
        String closeReplacesReturn(boolean isCaught) throws IOException {
            if (isCaught) {
                try (Res a = broken("a")) {
                    return await(after("discarded"));
                } catch (IOException e) {
                    return await(after("replaced by ")) + e.getMessage();
                }
            }
            try (Res a = broken("a")) {
                return await(after("discarded"));
            }
        }

        @Process
        String closeReplacesJump() {
            String log = "";
            for (int i = 0; i < 3; i++) {
                try (Res a = i == 1 ? broken("a") : res("a")) {
                    await(after(i));
                    if (i < 2) {
                        continue;
                    }
                    break;
                } catch (IOException e) {
                    log += "caught " + i;
                }
                log += " on ";
            }
            return log;
        }

        @Process
        String nullResources() throws IOException {
            try (Res a = null;
                    Res b = await(this.<Res>after(null))) {
                await(after(1));
                return "" + a + b;
            }
        }

        @Process
        void errorsOfClose() {
            try (Res a = new Res("a", new StackOverflowError("a"));
                    Res b = new Res("b", new IllegalStateException("b"));
                    Res c = broken("c")) {
                await(after(1));
                throw new AssertionError("body");
            } catch (IOException e) {
                note("not here");
            }
        }

        @Process
        <R extends Closeable & CharSequence> int genericResource(R resource) throws IOException {
            try (resource;
                    R other = resource) {
                return other.length() + await(after(resource.length()));
            }
        }

        @Process
        String resourceInLambda() throws IOException {
            Runnable run;
            try (Res a = await(after(res("a")))) {
                run = () -> note("run " + a);
                await(after(1));
                run.run();
            }
            run.run();
            return "end";
        }
    }

    /** A resource that is a text. */
    static final class Text implements Closeable, CharSequence {
        private final String text;
        private int closed;

        Text(String text) {
            this.text = text;
        }

        @Override
        public void close() {
            closed++;
        }

        @Override
        public int length() {
            return text.length() + closed;
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }

    @Test
    @DisplayName("6.20 opened in order, null skipped, closed in reverse before catch and finally")
    void inOrder() {
        assertThat(Differential.compare(Model::new, ResourcesTest_ModelProcesses::inOrder))
                .filteredOn(line -> !line.contains("after"))
                .containsExactly(
                        "0.0 open a",
                        "0.0 open b",
                        "2.0 open c1",
                        "3.0 close c1",
                        "3.0 close b",
                        "3.0 close a",
                        "3.0 finally",
                        "4.0 returned body anullbc1 finally");
        Differential.compare(Model::new, ResourcesTest_ModelProcesses::withoutAwaitInBody);
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::keptBodyAwaitInCatch))
                .isEqualTo("returned caught closing a");
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::nullResources))
                .isEqualTo("returned nullnull");
        assertThat(Differential.outcome(
                        Model::new, m -> ResourcesTest_ModelProcesses.genericResource(m, new Text("four"))))
                .isEqualTo("returned 8");
        Differential.compare(Model::new, ResourcesTest_ModelProcesses::resourceInLambda);
    }

    @Test
    @DisplayName("6.21 what closing throws is suppressed by what the body threw, else it goes out alone")
    void suppression() {
        assertThat(Differential.outcome(Model::new, m -> ResourcesTest_ModelProcesses.suppressed(m, true)))
                .isEqualTo("returned body[java.io.IOException: closing b, java.io.IOException: closing a]");
        assertThat(Differential.outcome(Model::new, m -> ResourcesTest_ModelProcesses.suppressed(m, false)))
                .isEqualTo("returned closing b[java.io.IOException: closing a]");
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::closesWithWhatWasThrown))
                .startsWith("failed java.lang.IllegalArgumentException: Self-suppression not permitted");
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::errorsOfClose))
                .startsWith("failed java.lang.AssertionError: body suppressed [java.io.IOException: closing c")
                .contains("IllegalStateException: b", "StackOverflowError: a");
    }

    @Test
    @DisplayName("6.22 awaits in the header, a later one that fails, variables and fields as resources")
    void headers() {
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::secondFails))
                .isEqualTo("returned opening b1await1");
        assertThat(Differential.outcome(Model::new, m -> ResourcesTest_ModelProcesses.existingVariables(m, m.res("p"))))
                .isEqualTo("returned local");
    }

    @Test
    @DisplayName("6.23 return values come before close, jumps close, a failing close replaces them")
    void leaving() {
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::returnBeforeClose))
                .isEqualTo("returned value");
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::jumpsClose))
                .isEqualTo("returned b0f b1f bodyb2f on b3f ");
        assertThat(Differential.outcome(Model::new, m -> ResourcesTest_ModelProcesses.closeReplacesReturn(m, true)))
                .isEqualTo("returned replaced by closing a");
        assertThat(Differential.outcome(Model::new, m -> ResourcesTest_ModelProcesses.closeReplacesReturn(m, false)))
                .isEqualTo("failed java.io.IOException: closing a suppressed []");
        assertThat(Differential.outcome(Model::new, ResourcesTest_ModelProcesses::closeReplacesJump))
                .isEqualTo("returned caught 1 on ");
    }
}
