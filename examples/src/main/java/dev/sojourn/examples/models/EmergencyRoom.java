package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.random.Weighted;
import dev.sojourn.resource.Preempted;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.Histogram;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The emergency room of a hospital: triage, doctors who leave a patient for a more urgent one, beds, impatience. Minutes. */
public final class EmergencyRoom {
    private static final double DAY = 24 * 60;

    /** The Manchester scale, most urgent first. */
    enum Urgency {
        IMMEDIATE(0.03, 60),
        VERY_URGENT(0.12, 45),
        URGENT(0.35, 25),
        STANDARD(0.40, 15),
        NON_URGENT(0.10, 10);

        final double share;
        final double meanTreatment;

        Urgency(double share, double meanTreatment) {
            this.share = share;
            this.meanTreatment = meanTreatment;
        }

        int priority() {
            return ordinal();
        }

        boolean mayLeave() {
            return compareTo(URGENT) > 0;
        }
    }

    record Patient(int number, Urgency urgency, double arrival) {}

    /** What became of a patient. */
    sealed interface Outcome {
        record Discharged(Patient patient, double stay) implements Outcome {}

        record Admitted(Patient patient, double stay, int ward) implements Outcome {}

        record LeftUnseen(Patient patient, double waited) implements Outcome {}
    }

    public record Summary(int seen, int admitted, int left, double meanStay, long interruptions, double doctors) {}

    private final Environment env;
    private final RandomStream arrivals;
    private final RandomStream treatment;
    private final Weighted<Urgency> urgencies;
    private final Resource nurses;
    private final PreemptiveResource doctors;
    private final PriorityResource beds;
    private final ResourceMonitor doctorMonitor;
    private final Map<Urgency, Tally> doorToDoctor = new LinkedHashMap<>();
    private final Histogram stays = new Histogram(0, 600, 20);
    private final List<Outcome> outcomes = new ArrayList<>();
    private long interruptions;

    EmergencyRoom(Environment env, int nurses, int doctors, int beds) {
        this.env = env;
        this.arrivals = env.random("arrivals");
        this.treatment = env.random("treatment");
        this.nurses = new Resource(env, nurses);
        this.doctors = new PreemptiveResource(env, doctors);
        this.beds = new PriorityResource(env, beds);
        this.doctorMonitor = ResourceMonitor.of(this.doctors);
        Map<Urgency, Double> shares = new LinkedHashMap<>();
        for (Urgency each : Urgency.values()) {
            shares.put(each, each.share);
            doorToDoctor.put(each, new Tally());
        }
        this.urgencies = Weighted.of(shares);
    }

    /** More in the evening than at night: thinning of a process with the highest rate. */
    @Process
    void arrive() {
        final double highestRate = 1 / 5.0;
        int number = 0;
        while (true) {
            await(env.timeout(arrivals.exponential(1 / highestRate)));
            if (arrivals.chance(rateAt(env.now()) / highestRate)) {
                Patient patient = new Patient(++number, urgencies.draw(arrivals), env.now());
                env.process(EmergencyRoomProcesses.stay(this, patient));
            }
        }
    }

    private static double rateAt(double time) {
        double hour = time % DAY / 60;
        if (hour < 7) {
            return 1 / 20.0;
        }
        return hour < 17 ? 1 / 8.0 : 1 / 5.0;
    }

    @Process
    void stay(Patient patient) {
        Outcome outcome = triageAndTreat(patient);
        outcomes.add(outcome);
        stays.accept(env.now() - patient.arrival());
    }

    @Process
    Outcome triageAndTreat(Patient patient) {
        if (patient.urgency() != Urgency.IMMEDIATE) {
            try (var nurse = nurses.request()) {
                await(nurse);
                await(env.timeout(treatment.truncatedNormal(6, 2, 2, 15)));
            }
        }
        if (!treat(patient)) {
            return new Outcome.LeftUnseen(patient, env.now() - patient.arrival());
        }
        if (treatment.chance(patient.urgency().mayLeave() ? 0.05 : 0.4)) {
            try (var bed = beds.request(patient.urgency().priority())) {
                await(bed);
                await(env.timeout(treatment.logNormal(5, 0.5)));
            }
            return new Outcome.Admitted(patient, env.now() - patient.arrival(), 1 + treatment.nextInt(9));
        }
        return new Outcome.Discharged(patient, env.now() - patient.arrival());
    }

    /** Treats a patient in as many pieces as it takes; answers false if the patient lost patience before the first. */
    @Process
    boolean treat(Patient patient) {
        double left = treatment.erlang(2, patient.urgency().meanTreatment);
        double patience = patient.urgency().mayLeave() ? treatment.uniform(90, 240) : Double.POSITIVE_INFINITY;
        boolean isFirst = true;
        while (left > 0) {
            try (var doctor = doctors.request(patient.urgency().priority())) {
                if (isFirst && patience < Double.POSITIVE_INFINITY) {
                    var result = await(env.anyOf(doctor, env.timeout(patience)));
                    if (!result.contains(doctor)) {
                        return false;
                    }
                } else {
                    await(doctor);
                }
                if (isFirst) {
                    doorToDoctor.get(patient.urgency()).add(env.now() - patient.arrival());
                    isFirst = false;
                }
                left -= consult(left);
            }
        }
        return true;
    }

    /** Answers how long it lasted: a more urgent patient may call the doctor away. */
    @Process
    double consult(double duration) {
        double start = env.now();
        try {
            await(env.timeout(duration));
            return duration;
        } catch (Interrupt interrupt) {
            if (interrupt.cause() instanceof Preempted preempted && preempted.resource() == doctors) {
                interruptions++;
                return env.now() - start;
            }
            throw interrupt;
        }
    }

    private Summary summary() {
        int admitted = 0;
        int left = 0;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Admitted) {
                admitted++;
            } else if (outcome instanceof Outcome.LeftUnseen unseen && unseen.waited() > 0) {
                left++;
            }
        }
        Tally stay = new Tally();
        outcomes.stream()
                .filter(Outcome.Discharged.class::isInstance)
                .map(Outcome.Discharged.class::cast)
                .sorted(Comparator.comparingInt(
                        discharged -> discharged.patient().number()))
                .forEach(discharged -> stay.add(discharged.stay()));
        int seen = outcomes.size() - left;
        return new Summary(seen, admitted, left, stay.mean(), interruptions, doctorMonitor.utilisation());
    }

    /** The waits until a doctor comes, by urgency. */
    String waits() {
        StringJoiner lines = new StringJoiner("\n");
        doorToDoctor.forEach((urgency, waits) -> lines.add(
                String.format("%-12s %4d %8.1f min", urgency, waits.count(), waits.count() == 0 ? 0 : waits.mean())));
        return lines.add("longer than ten hours: " + stays.above()).toString();
    }

    public static Summary run(Environment env, double days) {
        EmergencyRoom room = new EmergencyRoom(env, 2, 4, 12);
        env.process(EmergencyRoomProcesses.arrive(room));
        env.run(days * DAY);
        return room.summary();
    }

    public static void main(String[] args) {
        Environment env = Environment.builder().seed(2).build();
        EmergencyRoom room = new EmergencyRoom(env, 2, 4, 12);
        env.process(EmergencyRoomProcesses.arrive(room));
        env.run(7 * DAY);
        System.out.println(room.waits());
    }
}
