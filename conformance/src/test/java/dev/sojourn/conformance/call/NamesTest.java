package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Sojourn;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names that mean something else in the generated class. */
class NamesTest {
    static class Model extends Probe {
        int state = 1;
        int handler = 2;
        String pending = "pending";
        Object top = "top";
        Object name = "name";
        Object target = "target";
        Object caller = "caller";
        Object status = "status";
        Object environment = "environment";
        Object self = "self";
        Object SOURCE = "source";
        Object MEMBERS = "members";
        int exit = 3;
        Object thrown;
        Object returned = "returned";

        @Process
        String objectMethods() {
            Class<?> before = getClass();
            int hash = hashCode();
            await(after(1));
            synchronized (this) {
                notify();
                notifyAll();
            }
            return toString()
                    + equals(this)
                    + equals(await(after(null)))
                    + (hash == hashCode())
                    + (getClass() == before)
                    + getClass().getSimpleName()
                    + Objects.hash(hashCode() - hash);
        }

        @Override
        public String toString() {
            return "the model";
        }

        String resume() {
            return "resume";
        }

        String step(int n) {
            return "step" + n;
        }

        String received() {
            return "received";
        }

        String resumed() {
            return "resumed";
        }

        String finish() {
            return "finish";
        }

        String finish(String s) {
            return "finish" + s;
        }

        int finishInt(int n) {
            return n + 1;
        }

        String location() {
            return "location";
        }

        String direct() {
            return "direct";
        }

        String name() {
            return "name()";
        }

        String interrupt() {
            return "interrupt";
        }

        String value() {
            return "value";
        }

        String call(Object o) {
            return "call" + o;
        }

        String sleep(Object o, double d) {
            return "sleep" + o + d;
        }

        String unreachable(int n) {
            return "unreachable" + n;
        }

        String rethrow(Throwable t) {
            return "rethrow" + t.getMessage();
        }

        String succeed() {
            return "succeed";
        }

        boolean isAlive() {
            return false;
        }

        @Process
        String membersOfTheBase() {
            String log =
                    resume() + step(1) + received() + resumed() + finish() + finish("!") + finishInt(1) + location();
            await(after(1));
            log += direct() + name() + interrupt() + value() + call(1) + sleep("s", 1) + unreachable(2);
            try {
                await(after(2));
                throw new IllegalStateException("x");
            } catch (IllegalStateException e) {
                log += rethrow(e) + succeed() + isAlive() + await(after(3));
            }
            return log;
        }

        @Process
        String fields() {
            String log = "" + state + handler + pending + top + name + target + caller + status;
            try {
                state += await(after(5));
                exit = handler++ + state;
                log += environment + "" + self + SOURCE + MEMBERS;
                thrown = await(after("thrown"));
            } finally {
                returned = await(after("r"));
                log += exit + "" + thrown + returned;
            }
            return log + state;
        }

        @Process
        String locals(int state, String self, Object handler, int[] pending) {
            int exit = await(after(1));
            String thrown = "thrown";
            String caught = "caught";
            long returned = 5L;
            Object $state = "$state";
            int _1 = 1;
            int t0 = 2;
            String this$0 = "this$0";
            String left = "left";
            String resumed = "resumed";
            String SOURCE = "SOURCE";
            String arguments = "arguments";
            String dispatch = "dispatch";
            Object iterator = "iterator";
            try {
                for (String old : List.of("a", "b")) {
                    returned += await(after(old)).length();
                    left += old + await(after(1)) + iterator;
                }
                return log(self)
                        + state
                        + handler
                        + pending[0]
                        + exit
                        + thrown
                        + caught
                        + returned
                        + $state
                        + _1
                        + t0
                        + await(after(this$0))
                        + left
                        + resumed
                        + SOURCE
                        + arguments
                        + dispatch
                        + this.self
                        + this.state;
            } finally {
                state = await(after(9));
                exit = state;
                pending[0] += exit;
                note(pending[0]);
            }
        }

        private String log(String env) {
            return env + (this.env == null);
        }

        @Process
        String envShadowed() {
            String env = await(after("env"));
            int note = 5;
            int after = await(after(note));
            note(env + after);
            String String = "S";
            int Integer = 3;
            Object Object = await(after("O"));
            int Model = await(after(4));
            String List = String + Object;
            List += await(after(String));
            return List + Integer + Model + env;
        }

        @Process
        double awaitSpelled() {
            int a = Sojourn.await(after(1));
            int b = dev.sojourn.Sojourn.<Integer>await(after(2));
            int c = (await(after(3)));
            Integer d = Sojourn.<Integer>await((after(4)));
            return a + b * 10 + c * 100 + d * 1000 + ownAwait(5);
        }

        private int ownAwait(int n) {
            return n;
        }
    }

    /** Has an await of its own, by another signature, and a local of that name. */
    static class OwnAwait extends Probe {
        int await(int n) {
            note("own await " + n);
            return n + 100;
        }

        String await(String s, int n) {
            return s + n;
        }

        @Process
        String uses() {
            int await = await(5);
            await += Sojourn.await(after(await));
            String text = await("own", await);
            return Sojourn.await(after(text)) + await(await);
        }
    }

    static class Parent extends Probe {
        int prot = 1;
        static String stat = "parent";

        String over() {
            return "parent";
        }
    }

    static class Child extends Parent {
        int prot = 2;
        static String stat = "child";

        @Override
        String over() {
            return "child";
        }

        @Process
        String hiding() {
            super.prot += await(after(10));
            prot++;
            ((Parent) this).prot++;
            this.prot += await(after(100));
            stat += await(after("!"));
            String log = prot + "," + super.prot + "," + ((Parent) this).prot + "," + Parent.stat + stat + super.over()
                    + over();
            int prot = await(after(7));
            stat = "child";
            return log + prot + this.prot;
        }
    }

    @Test
    @DisplayName("10.13 unqualified methods of Object are those of the model")
    void objectMethods() {
        assertThat(Differential.outcome(Model::new, NamesTest_ModelProcesses::objectMethods))
                .isEqualTo("returned the modeltruefalsetruetrueModel31");
    }

    @Test
    @DisplayName("10.14 members named as those that the generated class inherits")
    void membersOfTheBase() {
        assertThat(Differential.outcome(Model::new, NamesTest_ModelProcesses::membersOfTheBase))
                .isEqualTo("returned resumestep1receivedresumedfinishfinish!2locationdirectname()interruptvaluecall1"
                        + "sleeps1.0unreachable2rethrowxsucceedfalse3");
        assertThat(Differential.outcome(Model::new, NamesTest_ModelProcesses::fields))
                .isEqualTo("returned 12pendingtopnametargetcallerstatusenvironmentselfsourcemembers8thrownr6");
    }

    @Test
    @DisplayName("10.15 locals, parameters and labels named as generated ones, as types, as members")
    void locals() {
        assertThat(Differential.outcome(
                        Model::new, m -> NamesTest_ModelProcesses.locals(m, 7, "me", 'h', new int[] {4})))
                .isEqualTo("returned mefalse7h41throwncaught7$state12this$0lefta1iteratorb1iteratorresumedSOURCE"
                        + "argumentsdispatchself1");
        assertThat(Differential.outcome(Model::new, NamesTest_ModelProcesses::envShadowed))
                .isEqualTo("returned SOS34env");
    }

    @Test
    @DisplayName("10.16 spellings of await, and methods and locals that are only called so")
    void await_() {
        assertThat(Differential.outcome(Model::new, NamesTest_ModelProcesses::awaitSpelled))
                .isEqualTo("returned 4326.0");
        assertThat(Differential.outcome(OwnAwait::new, NamesTest_OwnAwaitProcesses::uses))
                .isEqualTo("returned own210310");
    }

    @Test
    @DisplayName("10.18 hidden fields differ by the type through which they are named")
    void hiding() {
        assertThat(Differential.outcome(Child::new, NamesTest_ChildProcesses::hiding))
                .isEqualTo("returned 103,12,12,parentchild!parentchild7103");
    }
}
