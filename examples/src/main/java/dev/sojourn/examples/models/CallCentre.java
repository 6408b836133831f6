package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.Empirical;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.StoreMonitor;
import dev.sojourn.stats.BatchMeans;
import dev.sojourn.stats.Counter;
import dev.sojourn.stats.Tally;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A call centre with agents of several languages, shifts and breaks, callers who hang up, and calls back. Minutes. */
public final class CallCentre {
    private static final double OPENING = 8 * 60;
    private static final double CLOSING = 20 * 60;

    enum Language {
        ENGLISH,
        FRENCH,
        DUTCH
    }

    record Agent(String name, Set<Language> languages, double shiftStart, double shiftEnd) {
        Agent {
            languages = Collections.unmodifiableSet(EnumSet.copyOf(languages));
        }

        boolean speaks(Language language) {
            return languages.contains(language);
        }

        boolean isOnDuty(double now) {
            return shiftStart <= now && now < shiftEnd;
        }
    }

    record Call(int number, Language language, double start, int attempt) {
        Call again(double now) {
            return new Call(number, language, now, attempt + 1);
        }
    }

    /** How well the callers of a language were served. */
    static final class Service {
        private final Tally waits = new Tally();
        private final BatchMeans batches = new BatchMeans();
        private final Counter abandoned = new Counter();
        private int withinTarget;

        void answered(double wait) {
            waits.add(wait);
            batches.accept(wait);
            if (wait <= 0.5) {
                withinTarget++;
            }
        }

        double level() {
            long all = waits.count() + abandoned.count();
            return all == 0 ? 1 : (double) withinTarget / all;
        }
    }

    public record Summary(long answered, long abandoned, double meanWait, Map<String, Double> levels) {}

    private final Environment env;
    private final RandomStream callers;
    private final Empirical durations = Empirical.of(1.2, 2.5, 3.1, 3.3, 4.0, 4.8, 5.5, 7.9, 12.4);
    private final FilterStore<Agent> free;
    private final StoreMonitor idle;
    private final Map<Language, Service> services = new EnumMap<>(Language.class);
    private final Map<String, Integer> callsByAgent = new HashMap<>();

    CallCentre(Environment env) {
        this.env = env;
        this.callers = env.random("callers");
        this.free = new FilterStore<>(env);
        this.idle = StoreMonitor.of(free);
        for (Language language : Language.values()) {
            services.put(language, new Service());
        }
    }

    /** Comes, takes calls, has a break in the middle, and goes when the shift is over and the last call has ended. */
    @Process
    void shift(Agent agent) {
        await(env.timeout(agent.shiftStart() - env.now()));
        await(free.put(agent));
        double half = (agent.shiftStart() + agent.shiftEnd()) / 2;
        await(env.timeout(half - env.now()));
        Agent resting = await(free.get(agent::equals));
        await(env.timeout(30));
        await(free.put(resting));
        await(env.timeout(Math.max(0, agent.shiftEnd() - env.now())));
        await(free.get(agent::equals));
    }

    @Process
    void calls() {
        await(env.timeout(OPENING));
        int number = 0;
        while (env.now() < CLOSING) {
            double hour = env.now() / 60;
            double perMinute = 0.6 + 0.5 * Math.sin((hour - 8) / 12 * Math.PI);
            await(env.timeout(callers.exponential(1 / perMinute)));
            double dice = callers.nextDouble();
            Language language = dice < 0.5 ? Language.ENGLISH : dice < 0.8 ? Language.FRENCH : Language.DUTCH;
            env.process(CallCentreProcesses.call(this, new Call(++number, language, env.now(), 1)));
        }
    }

    @Process
    void call(Call call) {
        Service service = services.get(call.language());
        try (var agent = free.get(each -> each.speaks(call.language()) && each.isOnDuty(env.now()))) {
            var patience = env.timeout(callers.exponential(4) + 0.5);
            var result = await(agent.or(patience));
            if (result.contains(agent)) {
                service.answered(env.now() - call.start());
                talk(call, result.get(agent));
                return;
            }
        }
        service.abandoned.increment();
        if (call.attempt() < 3 && callers.chance(0.4)) {
            await(env.timeout(callers.uniform(10, 60)));
            if (env.now() < CLOSING) {
                env.process(CallCentreProcesses.call(this, call.again(env.now())));
            }
        }
    }

    @Process
    void talk(Call call, Agent agent) {
        double duration = durations.draw(callers) * (call.attempt() > 1 ? 1.2 : 1);
        await(env.timeout(duration));
        callsByAgent.merge(agent.name(), 1, Integer::sum);
        await(env.timeout(callers.uniform(0.2, 0.8)));
        await(free.put(agent));
    }

    private Summary summary() {
        Tally all = new Tally();
        services.values().forEach(service -> all.add(service.waits));
        Map<String, Double> levels = services.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry -> entry.getValue().level(),
                        (one, other) -> one,
                        TreeMap::new));
        long abandoned = services.values().stream()
                .mapToLong(service -> service.abandoned.count())
                .sum();
        return new Summary(all.count(), abandoned, all.mean(), levels);
    }

    String busiest() {
        return callsByAgent.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " with " + entry.getValue() + " calls")
                .orElse("nobody");
    }

    static List<Agent> staff() {
        return List.of(
                new Agent("Anna", EnumSet.of(Language.ENGLISH), OPENING, OPENING + 480),
                new Agent("Bram", EnumSet.of(Language.DUTCH, Language.ENGLISH), OPENING, OPENING + 480),
                new Agent("Chloe", EnumSet.of(Language.FRENCH, Language.ENGLISH), OPENING + 60, OPENING + 540),
                new Agent("Daan", EnumSet.allOf(Language.class), CLOSING - 480, CLOSING),
                new Agent("Emma", EnumSet.of(Language.ENGLISH, Language.FRENCH), CLOSING - 480, CLOSING),
                new Agent("Fleur", EnumSet.of(Language.FRENCH, Language.DUTCH), CLOSING - 420, CLOSING));
    }

    public static Summary run(Environment env) {
        CallCentre centre = new CallCentre(env);
        staff().forEach(agent ->
                env.process(CallCentreProcesses.shift(centre, agent).named(agent.name())));
        env.process(CallCentreProcesses.calls(centre));
        env.run(24 * 60);
        env.log(
                "call centre",
                "busiest was " + centre.busiest() + ", idle on average "
                        + centre.idle.size().mean());
        return centre.summary();
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(7).build()));
    }
}
