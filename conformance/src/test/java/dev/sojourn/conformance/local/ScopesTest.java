package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScopesTest {
    static class Model extends Probe {
        int x = 7;
        String name = "field";
        private int hidden = 1;

        @Process
        String siblingScopes(int n) {
            StringBuilder out = new StringBuilder();
            {
                int v = await(after(1));
                out.append(v).append(await(after('a')));
                out.append(v);
            }
            {
                String v = "s" + await(after(2));
                await(after(v));
                out.append(v.length());
            }
            for (long v = await(after(3L)); v < 5; v += await(after(1))) {
                out.append(v);
            }
            for (char v : "xy".toCharArray()) {
                out.append(v).append(await(after(v)));
            }
            try {
                out.append(10 / (n - await(after(n))));
            } catch (ArithmeticException v) {
                await(after(0));
                out.append(v.getMessage());
            }
            try (Closing v = new Closing(await(after("r")))) {
                out.append(v.name).append(await(after(1)));
            }
            if (await(after((Object) "p")) instanceof String v && await(after(true))) {
                out.append(v);
            }
            double v = await(after(1.5));
            await(after(0));
            return out.append(v).toString();
        }

        static final class Closing implements AutoCloseable {
            final String name;

            Closing(String name) {
                this.name = name;
            }

            @Override
            public void close() {}
        }

        @Process
        String nestedLoopsReuseNames() {
            String out = "";
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    int k = await(after(i + j));
                    out += k;
                }
                for (String j = "a"; j.length() < 3; j += await(after("b"))) {
                    long k = await(after(1L));
                    out += j + k;
                }
            }
            for (double i = 0; i < 1; i += 0.5) {
                Object k = await(after(i));
                out += k;
            }
            return out;
        }

        @Process
        String sameNameInBranches(boolean c) {
            if (c) {
                int v = await(after(1));
                await(after(2));
                return "int" + v;
            } else {
                List<String> v = List.of(await(after("l")));
                await(after(2));
                return "list" + v;
            }
        }

        @Process
        String shadowsAField() {
            note(x);
            int before = x + await(after(1));
            int x = this.x + await(after(2));
            note(x);
            this.x = x + await(after(x));
            x++;
            String name = await(after(this.name)) + this.name.length();
            this.name = name + x;
            return before + " " + x + " " + this.x + " " + name + " " + this.name;
        }

        @Process
        String shadowsInAScopeOnly() {
            String out = x + "";
            {
                int x = await(after(1));
                int hidden = x + this.hidden;
                out += x + await(after(hidden)) + hidden;
            }
            out += x + await(after(x)) + hidden;
            for (int x = 0; x < 1; x++) {
                out += x + await(after(this.x++)) + x;
            }
            x += await(after(10));
            hidden++;
            return out + x + hidden;
        }

        @Process
        String parameterShadowsAField(int x, String name) {
            this.x += await(after(x));
            x += this.x;
            this.name = name;
            name = await(after("later")) + this.name;
            return x + " " + this.x + " " + name + " " + this.name;
        }

        @Process
        String lambdaParameters(int n) {
            int v = await(after(n));
            Function<Integer, Integer> f = w -> w + v;
            int w = f.apply(await(after(1)));
            Function<Integer, Integer> g = y -> y * w + x;
            int y = g.apply(2);
            await(after(y));
            return v + " " + w + " " + y;
        }

        @Process
        String stringTypeAsName() {
            String String = "S";
            int Integer = await(after(1));
            java.lang.Integer boxed = Integer;
            await(after(String));
            java.lang.String text = String + Integer + boxed;
            Object List = await(after("L"));
            Object Object = List;
            return text + List + Object + String.length();
        }

        @Process
        String typeNamesOfMembers(Model Model) {
            int Closing = await(after(3));
            Closing Probe = new Closing("c" + Closing);
            await(after(1));
            return Model.name + Probe.name + Closing;
        }

        @Process
        String generatedLookingNames() {
            int state = 1;
            String self = "self";
            int left = 2;
            int left2 = 3;
            Object result = "r";
            int resume = 4;
            int $ = 5;
            int _1 = 6;
            int caller = 7;
            int source = left + await(after(state)) + left2 + await(after(resume));
            int SOURCE = source + await(after($)) + _1;
            String env = self + result + caller + await(after("e"));
            state += await(after(SOURCE));
            self += await(after(env));
            return state + self + left + left2 + result + resume + $ + _1 + caller + source + SOURCE + env;
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("3.1 sibling scopes reuse a name with another type")
    void siblingScopes() {
        assertThat(outcome(m -> ScopesTest_ModelProcesses.siblingScopes(m, 5)))
                .isEqualTo("returned 1a1234xxyy/ by zeror1p1.5");
        assertThat(outcome(ScopesTest_ModelProcesses::nestedLoopsReuseNames))
                .isEqualTo("returned 01a1ab112a1ab10.00.5");
        assertThat(outcome(m -> ScopesTest_ModelProcesses.sameNameInBranches(m, true)))
                .isEqualTo("returned int1");
        assertThat(outcome(m -> ScopesTest_ModelProcesses.sameNameInBranches(m, false)))
                .isEqualTo("returned list[l]");
    }

    @Test
    @DisplayName("3.2 a local shadows a field from its declarator on, and no longer than its scope")
    void localShadowsAField() {
        assertThat(outcome(ScopesTest_ModelProcesses::shadowsAField)).isEqualTo("returned 8 10 18 field5 field510");
        assertThat(outcome(ScopesTest_ModelProcesses::shadowsInAScopeOnly)).isEqualTo("returned 75157182");
        assertThat(outcome(m -> ScopesTest_ModelProcesses.parameterShadowsAField(m, 3, "p")))
                .isEqualTo("returned 13 10 laterp p");
        assertThat(outcome(m -> ScopesTest_ModelProcesses.lambdaParameters(m, 4)))
                .isEqualTo("returned 4 5 17");
    }

    @Test
    @DisplayName("3.18 names equal to types")
    void namesEqualToTypes() {
        assertThat(outcome(ScopesTest_ModelProcesses::stringTypeAsName)).isEqualTo("returned S11LL1");
        assertThat(outcome(m -> ScopesTest_ModelProcesses.typeNamesOfMembers(m, m)))
                .isEqualTo("returned fieldc33");
    }

    @Test
    @DisplayName("3.18 names that generated code might want for itself")
    void namesOfGeneratedCode() {
        outcome(ScopesTest_ModelProcesses::generatedLookingNames);
    }
}
