package dev.sojourn.conformance.reachability;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssertTest {
    static class Model extends Probe {
        Integer none;

        boolean check(boolean value) {
            note("check " + value);
            return value;
        }

        @Process
        String conditionAwaits(boolean holds) {
            assert await(after(holds));
            assert t(1) > 0 && await(after(holds)) : "message " + t(2);
            return "passed";
        }

        @Process
        String messageAwaits(boolean holds) {
            assert check(holds) : "message " + await(after("m")) + t(3);
            return "passed " + await(after(1));
        }

        @Process
        String bothAwait(boolean holds) {
            String out = "";
            try {
                assert await(after(holds)) : await(after(new IOException("cause")));
                out += "passed";
            } catch (AssertionError e) {
                out += "failed " + e.getMessage() + (e.getCause() instanceof IOException) + await(after("!"));
            }
            return out;
        }

        @SuppressWarnings("fallthrough") // an assert that holds goes on
        @Process
        String messageTypes(int n) {
            switch (n) {
                case 0:
                    assert await(after(false)) : 'c';
                case 1:
                    assert check(false) : await(after(5L)) + 1;
                case 2:
                    assert check(false) : (char) (int) await(after(97));
                case 3:
                    assert check(false) : await(after(none));
                case 4:
                    assert check(false) : await(after(true)) ? 1 : 2.0;
                case 5:
                    assert check(none > await(after(1)));
                default:
            }
            return "passed";
        }

        @Process
        String kept(int n) {
            assert check(n > 0) : "n is " + n;
            await(after(n));
            for (int i = 0; i < n; i++) {
                assert check(i < 2);
            }
            if (n > 1) assert await(after(true));
            else assert check(true) : "other";
            return "passed";
        }

        @Process
        String inALambda(boolean holds) {
            int one = await(after(1));
            Runnable asserts = () -> {
                assert check(holds) : "lambda " + one;
            };
            Runnable assertsToo = new Runnable() {
                @Override
                public void run() {
                    assert check(!holds) : "class " + one;
                }
            };
            asserts.run();
            assertsToo.run();
            return "passed";
        }
    }

    /** Defines this test's classes, the generated ones too, anew, with an assertion status of their own. */
    private static final class Loader extends ClassLoader {
        Loader(boolean enabled) {
            super(AssertTest.class.getClassLoader());
            setDefaultAssertionStatus(!enabled);
            setClassAssertionStatus(AssertTest.class.getName(), enabled);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(AssertTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** What a scenario below gives where assertions are on, or off, for this class and its nested classes only. */
    private static String run(boolean enabled, String scenario) throws ReflectiveOperationException {
        Class<?> again = new Loader(enabled).loadClass(AssertTest.class.getName());
        Method method = again.getDeclaredMethod(scenario);
        method.setAccessible(true);
        return (String) method.invoke(null);
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    static String everything() {
        StringBuilder out = new StringBuilder();
        for (boolean holds : new boolean[] {true, false}) {
            out.append(outcome(m -> AssertTest_ModelProcesses.conditionAwaits(m, holds)))
                    .append('\n');
            out.append(outcome(m -> AssertTest_ModelProcesses.messageAwaits(m, holds)))
                    .append('\n');
            out.append(outcome(m -> AssertTest_ModelProcesses.bothAwait(m, holds)))
                    .append('\n');
            out.append(outcome(m -> AssertTest_ModelProcesses.inALambda(m, holds)))
                    .append('\n');
        }
        for (int n = 0; n < 7; n++) {
            int k = n;
            out.append(outcome(m -> AssertTest_ModelProcesses.messageTypes(m, k)))
                    .append('\n');
        }
        for (int n = 0; n < 4; n++) {
            int k = n;
            out.append(outcome(m -> AssertTest_ModelProcesses.kept(m, k))).append('\n');
        }
        return out.toString()
                .replace("java.lang.", "")
                .replace("suppressed []", "")
                .replace("returned ", "");
    }

    static String silent() {
        return Differential.compare(Model::new, m -> AssertTest_ModelProcesses.bothAwait(m, false))
                .toString();
    }

    @Test
    @DisplayName("9.6 with assertions on, conditions and messages may await")
    void assertionsOn() throws ReflectiveOperationException {
        assertThat(run(true, "everything").lines())
                .containsExactly(
                        "passed",
                        "passed 1",
                        "passed",
                        "failed AssertionError: class 1 ",
                        "failed AssertionError: null ",
                        "failed AssertionError: message m3 ",
                        "failed java.io.IOException: causetrue!",
                        "failed AssertionError: lambda 1 ",
                        "failed AssertionError: c ",
                        "failed AssertionError: 6 ",
                        "failed AssertionError: a ",
                        "failed AssertionError: null ",
                        "failed AssertionError: 1.0 ",
                        "failed NullPointerException: something is null ",
                        "passed",
                        "failed AssertionError: n is 0 ",
                        "passed",
                        "passed",
                        "failed AssertionError: null ");
    }

    @Test
    @DisplayName("9.6 with assertions off, nothing is evaluated and nothing suspends")
    void assertionsOff() throws ReflectiveOperationException {
        assertThat(run(false, "everything").lines().distinct()).containsExactly("passed", "passed 1");
        assertThat(run(false, "silent")).isEqualTo("[0.0 returned passed]");
    }
}
