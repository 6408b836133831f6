package dev.sojourn.conformance.call;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import dev.sojourn.conformance.call.base.Machine;
import dev.sojourn.conformance.call.base.MachineProcesses;
import dev.sojourn.conformance.call.base.Produces;
import dev.sojourn.conformance.call.base.ProducesProcesses;
import dev.sojourn.conformance.call.derived.Drill;
import dev.sojourn.conformance.call.derived.DrillProcesses;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls of processes choose the override that a virtual call would. */
class OverridingTest {
    abstract static class Animal extends Probe {
        String name = "animal";

        @Process
        abstract String sound(int times);

        @Process
        String twice(int n) {
            return sound(n) + "," + this.sound(await(after(n)));
        }

        @Process
        static String of(Animal animal, int n) {
            return animal.sound(n);
        }

        @Process
        String arrays(String... all) {
            return "animal" + await(after(all == null ? -1 : all.length));
        }

        @Process
        String objects(Object[] all) {
            return "animal" + await(after(all.length));
        }
    }

    static class Dog extends Animal {
        String name = "dog";

        @Override
        @Process
        String sound(int times) {
            return "woof".repeat(await(after(times))) + name + super.name;
        }

        @Override
        @Process
        String arrays(String... all) {
            return "dog" + (all == null ? "none" : await(after(List.of(all)))) + super.arrays(all);
        }

        @Override
        @Process
        String objects(Object[] all) {
            return "dog" + await(after(List.of(all))) + super.objects(all) + super.objects(new Object[] {all, 1});
        }
    }

    static class Puppy extends Dog {
        @Override
        @Process
        String sound(int times) {
            return "small " + super.sound(times);
        }

        @Override
        @Process
        String twice(int n) {
            return "puppy " + super.twice(n) + ((Animal) this).name + ((Dog) this).name;
        }
    }

    static class Quiet extends Puppy {}

    static class Quieter extends Quiet {
        @Override
        @Process
        final String sound(int times) {
            return "(" + super.sound(times + await(after(1))) + ")";
        }
    }

    interface Left {
        @Process
        default String side(Probe p) {
            return "left" + await(p.after(1));
        }
    }

    interface Right {
        @Process
        default String side(Probe p) {
            return "right" + await(p.after(1));
        }
    }

    interface FarLeft extends Left {
        @Override
        @Process
        default String side(Probe p) {
            return "far " + Left.super.side(p) + await(p.after("!"));
        }
    }

    static class Both extends Probe implements FarLeft, Right {
        @Override
        @Process
        public String side(Probe p) {
            return FarLeft.super.side(p) + Right.super.side(this) + await(after("both"));
        }
    }

    static class OnlyLeft extends Probe implements Left {}

    static class OnlyFarLeft extends OnlyLeft implements FarLeft, Left {}

    static class ClassWins extends Probe {
        @Process
        public String side(Probe p) {
            return "class" + await(after(2));
        }
    }

    static class InheritsBoth extends ClassWins implements FarLeft {}

    interface Source<T> {
        @Process
        T get(T seed, int n);

        @Process
        default T twice(T seed) {
            return get(get(seed, 1), 2);
        }
    }

    static class Numbers extends Probe implements Source<Integer> {
        @Override
        @Process
        public Integer get(Integer seed, int n) {
            return seed + await(after(n));
        }
    }

    static class Texts<S extends CharSequence> extends Probe implements Source<S> {
        @Override
        @Process
        public S get(S seed, int n) {
            return await(after(seed));
        }
    }

    static class Strings extends Texts<String> {
        @Override
        @Process
        public String get(String seed, int n) {
            return super.get(seed, n) + n;
        }

        @Process
        int viaSource(Source<String> source) {
            return source.get("abc", 1).length()
                    + get("d", 2).length()
                    + source.twice("x").length();
        }
    }

    static class Covariant extends Probe {
        @Process
        Number number() {
            return await(after(1));
        }

        @Process
        String uses() {
            Number n = number();
            return n + n.getClass().getSimpleName();
        }
    }

    static class MoreCovariant extends Covariant {
        @Override
        @Process
        Double number() {
            return super.number().intValue() + await(after(0.5));
        }

        @Process
        double twice() {
            return number() * 2;
        }
    }

    private static String sound(java.util.function.Supplier<Animal> animal) {
        return Differential.outcome(animal, a -> OverridingTest_AnimalProcesses.twice(a, 1));
    }

    @Test
    @DisplayName("10.7 abstract and overridden processes, super calls, classes without an override of their own")
    void classes() {
        assertThat(sound(Dog::new)).isEqualTo("returned woofdoganimal,woofdoganimal");
        assertThat(sound(Puppy::new)).isEqualTo("returned puppy small woofdoganimal,small woofdoganimalanimaldog");
        assertThat(sound(Quiet::new)).isEqualTo(sound(Puppy::new));
        assertThat(sound(Quieter::new))
                .isEqualTo("returned puppy (small woofwoofdoganimal),(small woofwoofdoganimal)animaldog");
        assertThat(Differential.outcome(Quieter::new, a -> OverridingTest_AnimalProcesses.of(a, 0)))
                .isEqualTo("returned (small woofdoganimal)");
        assertThat(Differential.outcome(Quiet::new, a -> OverridingTest_DogProcesses.sound(a, 1)))
                .isEqualTo("returned small woofdoganimal");
    }

    @Test
    @DisplayName("10.7 overrides whose only parameter is an array")
    void arrayParameters() {
        assertThat(Differential.outcome(Puppy::new, a -> OverridingTest_AnimalProcesses.arrays(a, "a", "b")))
                .isEqualTo("returned dog[a, b]animal2");
        assertThat(Differential.outcome(Puppy::new, a -> OverridingTest_AnimalProcesses.arrays(a)))
                .isEqualTo("returned dog[]animal0");
        assertThat(Differential.outcome(Puppy::new, a -> OverridingTest_AnimalProcesses.arrays(a, (String[]) null)))
                .isEqualTo("returned dognoneanimal-1");
        assertThat(Differential.outcome(
                        Puppy::new, a -> OverridingTest_AnimalProcesses.objects(a, new Object[] {"x", 2, 3})))
                .isEqualTo("returned dog[x, 2, 3]animal3animal2");
    }

    @Test
    @DisplayName("10.7 default processes: inherited, overridden, called by Interface.super, against a superclass")
    void interfaces() {
        assertThat(Differential.outcome(Both::new, b -> OverridingTest_LeftProcesses.side(b, b)))
                .isEqualTo("returned far left1!right1both");
        assertThat(Differential.outcome(Both::new, b -> OverridingTest_RightProcesses.side(b, b)))
                .isEqualTo("returned far left1!right1both");
        assertThat(Differential.outcome(OnlyLeft::new, b -> OverridingTest_LeftProcesses.side(b, b)))
                .isEqualTo("returned left1");
        assertThat(Differential.outcome(OnlyFarLeft::new, b -> OverridingTest_LeftProcesses.side(b, b)))
                .isEqualTo("returned far left1!");
        assertThat(Differential.outcome(InheritsBoth::new, b -> OverridingTest_FarLeftProcesses.side(b, b)))
                .isEqualTo("returned class2");
        assertThat(Differential.outcome(InheritsBoth::new, b -> OverridingTest_LeftProcesses.side(b, b)))
                .isEqualTo("returned class2");
    }

    @Test
    @DisplayName("10.7 overrides of generic processes, and with narrower results")
    void generics() {
        assertThat(Differential.outcome(Numbers::new, n -> OverridingTest_SourceProcesses.twice(n, 5)))
                .isEqualTo("returned 8");
        assertThat(Differential.outcome(Texts<String>::new, t -> OverridingTest_SourceProcesses.twice(t, "t")))
                .isEqualTo("returned t");
        assertThat(Differential.outcome(Strings::new, t -> OverridingTest_StringsProcesses.viaSource(t, t)))
                .isEqualTo("returned 9");
        assertThat(Differential.outcome(
                        Strings::new, t -> OverridingTest_StringsProcesses.viaSource(t, new SourceOfNothing())))
                .isEqualTo("returned 2");
        assertThat(Differential.outcome(MoreCovariant::new, OverridingTest_CovariantProcesses::uses))
                .isEqualTo("returned 1.5Double");
        assertThat(Differential.outcome(MoreCovariant::new, OverridingTest_MoreCovariantProcesses::twice))
                .isEqualTo("returned 3.0");
    }

    static class SourceOfNothing implements Source<String> {
        @Override
        @Process
        public String get(String seed, int n) {
            return "";
        }
    }

    @Test
    @DisplayName("10.7 overriding across packages: public, protected, and what only looks like an override")
    void acrossPackages() {
        assertThat(Differential.outcome(Machine::new, MachineProcesses::story))
                .isEqualTo("returned Machine.work1 Machine.guarded21 Machine.internal32 Machine.step");
        assertThat(Differential.outcome(Drill::new, MachineProcesses::story))
                .isEqualTo(
                        "returned Drill.work1(Machine.work11) Drill.guarded101,2,8(Machine.guarded22) Machine.internal32"
                                + " Drill.stepMachine.step");
        assertThat(Differential.outcome(Drill::new, m -> ProducesProcesses.produce((Produces) m, 4)))
                .isEqualTo("returned Drill.produce(Produces.produce48)p");
        assertThat(Differential.outcome(Machine::new, m -> ProducesProcesses.produce(m, 4)))
                .isEqualTo("returned Produces.produce48");
    }

    @Test
    @DisplayName("10.17 protected members of a superclass in another package")
    void protectedMembers() {
        Differential.compare(
                () -> {
                    DrillReset.reset();
                    return new Drill();
                },
                DrillProcesses::reaches);
        assertThat(Differential.outcome(Drill::new, d -> DrillProcesses.ownStatic(5)))
                .isEqualTo("returned " + (15 + 16 + 18));
    }

    /** Sets the static field of the machine back. */
    static final class DrillReset extends Machine {
        static void reset() {
            shared = 10;
        }
    }
}
