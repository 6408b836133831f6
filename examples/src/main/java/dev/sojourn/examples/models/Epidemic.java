package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Resource;
import dev.sojourn.stats.TimeSeries;
import dev.sojourn.stats.TimeWeighted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** An illness in a town of households: infections, tests that put whole households into quarantine, a hospital with few beds. Days. */
public final class Epidemic {
    enum State {
        SUSCEPTIBLE,
        EXPOSED,
        INFECTIOUS,
        RECOVERED,
        DEAD;

        boolean isOver() {
            return this == RECOVERED || this == DEAD;
        }
    }

    /** What the town does against it. */
    public record Measures(double testShare, double quarantine, int beds) {
        public static Measures none() {
            return new Measures(0, 0, 0);
        }

        boolean areTaken() {
            return testShare > 0 && quarantine > 0;
        }
    }

    static final class Person {
        private final int number;
        private final int household;
        private final double age;
        private State state = State.SUSCEPTIBLE;
        private SimProcess<?> life;
        private double quarantinedUntil;

        Person(int number, int household, double age) {
            this.number = number;
            this.household = household;
            this.age = age;
        }

        boolean isIsolated(double now) {
            return now < quarantinedUntil;
        }

        @Override
        public String toString() {
            return "person " + number + " (" + state + ")";
        }
    }

    public record Summary(int infected, int dead, double peak, double peakTime, int quarantines, double meanHospital) {}

    private final Environment env;
    private final Measures measures;
    private final RandomStream chance;
    private final List<Person> people = new ArrayList<>();
    private final Map<State, Integer> counts = new EnumMap<>(State.class);
    private final Resource hospital;
    private final TimeWeighted infectious;
    private final TimeWeighted inHospital;
    private final TimeSeries curve = new TimeSeries(1000);
    private int quarantines;

    Epidemic(Environment env, int inhabitants, Measures measures) {
        this.env = env;
        this.measures = measures;
        this.chance = env.random("chance");
        this.hospital = new Resource(env, Math.max(1, measures.beds()));
        this.infectious = new TimeWeighted(env.now(), 0);
        this.inHospital = new TimeWeighted(env.now(), 0);
        infectious.recordInto(curve);
        int household = 0;
        for (int i = 0; i < inhabitants; i++) {
            if (chance.chance(0.4)) {
                household++;
            }
            people.add(new Person(i, household, 90 * chance.beta(1.3, 1.6)));
        }
        Arrays.stream(State.values()).forEach(state -> counts.put(state, 0));
        counts.put(State.SUSCEPTIBLE, inhabitants);
    }

    private void become(Person person, State state) {
        counts.merge(person.state, -1, Integer::sum);
        counts.merge(state, 1, Integer::sum);
        person.state = state;
        infectious.set(env.now(), counts.get(State.INFECTIOUS));
    }

    void infect(Person person) {
        become(person, State.EXPOSED);
        person.life = env.process(EpidemicProcesses.illness(this, person).named(person.toString()));
    }

    /** From the infection to the end of it, whatever that is. */
    @Process
    void illness(Person person) {
        incubate(person);
        become(person, State.INFECTIOUS);
        double end = env.now() + chance.gamma(4, 2);
        boolean isTested = measures.areTaken() && chance.chance(measures.testShare());
        double tested = env.now() + chance.uniform(1, 3);
        while (env.now() < end) {
            double next = env.now() + chance.exponential(0.45);
            try {
                await(env.timeout(Math.min(next, end) - env.now()));
                if (isTested && env.now() >= tested) {
                    isTested = false;
                    quarantine(person.household);
                }
                if (env.now() < end) {
                    meet(person);
                }
            } catch (Interrupt quarantine) {
                env.log(person.toString(), "stays at home because of " + quarantine.cause());
            }
        }
        boolean isSevere = chance.chance(Math.pow(person.age / 120, 2));
        become(person, isSevere && !survives(person) ? State.DEAD : State.RECOVERED);
    }

    @Process
    void incubate(Person person) {
        double end = env.now() + chance.logNormal(1.4, 0.4);
        while (env.now() < end) {
            try {
                await(env.timeout(end - env.now()));
            } catch (Interrupt quarantine) {
                env.log(person.toString(), "is sent home before anybody knows");
            }
        }
    }

    /** A bed helps, if there is one soon enough. */
    @Process
    boolean survives(Person person) {
        try (var bed = hospital.request()) {
            var result = await(env.anyOf(bed, env.timeout(0.5)));
            if (measures.beds() == 0 || !result.contains(bed)) {
                return chance.chance(0.5);
            }
            inHospital.add(env.now(), 1);
            await(env.timeout(chance.triangular(3, 7, 20)));
            inHospital.add(env.now(), -1);
            return chance.chance(1 - person.age / 400);
        } catch (Interrupt quarantine) {
            return true; // who can be sent home is not that ill
        }
    }

    private void meet(Person person) {
        boolean isAtHome = person.isIsolated(env.now()) || chance.chance(0.5);
        Predicate<Person> isMet =
                isAtHome ? other -> other.household == person.household : other -> !other.isIsolated(env.now());
        Person other = isAtHome
                ? people.get(Math.floorMod(person.number + chance.nextInt(5) - 2, people.size()))
                : chance.choice(people);
        if (other.state == State.SUSCEPTIBLE && isMet.test(other) && chance.chance(0.35)) {
            infect(other);
        }
    }

    private void quarantine(int household) {
        quarantines++;
        SimProcess<?> self = env.activeProcess().orElseThrow();
        for (Person person : people) {
            if (person.household == household) {
                person.quarantinedUntil = env.now() + measures.quarantine();
                if (person.life != null && person.life.isAlive() && person.life != self) {
                    person.life.interrupt("household " + household);
                }
            }
        }
    }

    /** Brings the illness into town. */
    @Process
    void outbreak(int cases) {
        for (int i = 0; i < cases; i++) {
            Person person = chance.choice(people);
            if (person.state == State.SUSCEPTIBLE) {
                infect(person);
            }
            await(env.timeout(1));
        }
    }

    private Summary summary() {
        double[] levels = curve.levels();
        int peak = 0;
        for (int i = 1; i < levels.length; i++) {
            if (levels[i] > levels[peak]) {
                peak = i;
            }
        }
        inHospital.advanceTo(env.now());
        return new Summary(
                (int) people.stream()
                        .filter(person -> person.state != State.SUSCEPTIBLE)
                        .count(),
                counts.get(State.DEAD),
                infectious.max(),
                curve.times()[peak],
                quarantines,
                inHospital.mean());
    }

    public static Summary run(Environment env, int inhabitants, Measures measures) {
        Epidemic epidemic = new Epidemic(env, inhabitants, measures);
        env.process(EpidemicProcesses.outbreak(epidemic, 5));
        env.run(200);
        return epidemic.summary();
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(6).build(), 500, Measures.none()));
        System.out.println(run(Environment.builder().seed(6).build(), 500, new Measures(0.6, 14, 10)));
    }
}
