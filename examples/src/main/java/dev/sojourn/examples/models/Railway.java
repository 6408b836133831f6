package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.Request;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A line with a single track between stations: trains hold the block they are in until they have the next, and wait for connections. Minutes. */
public final class Railway {
    record Stop(String station, int minute, double dwell) {}

    record Timetable(String line, int priority, List<Stop> stops) {
        Timetable {
            stops = List.copyOf(stops);
            for (int i = 1; i < stops.size(); i++) {
                if (stops.get(i).minute() <= stops.get(i - 1).minute()) {
                    throw new IllegalArgumentException("train " + line + " is at " + stops.get(i) + " too early");
                }
            }
        }

        int leg(int from) {
            return stops.get(from + 1).minute() - stops.get(from).minute();
        }
    }

    /** A stretch of track between two neighbours, for trains of both directions. */
    record Block(String one, String other) {
        static Block between(String from, String to) {
            return from.compareTo(to) < 0 ? new Block(from, to) : new Block(to, from);
        }
    }

    /** A train on one of its trips. */
    static final class Train {
        private final Timetable timetable;
        private final double departure;
        private final int seats;
        private int aboard;
        private double delay;

        Train(Timetable timetable, double departure, int seats) {
            this.timetable = timetable;
            this.departure = departure;
            this.seats = seats;
        }

        double due(int stop) {
            return departure + timetable.stops().get(stop).minute();
        }

        boolean isLast(int stop) {
            return stop == timetable.stops().size() - 1;
        }

        @Override
        public String toString() {
            return timetable.line() + " of " + departure;
        }
    }

    public record Summary(int trips, double meanDelay, double worstDelay, double punctual, int left) {}

    private final Environment env;
    private final RandomStream trouble;
    private final RandomStream passengers;
    private final Map<Block, PriorityResource> blocks = new HashMap<>();
    private final Map<String, Container> platforms = new HashMap<>();
    private final Tally delays = new Tally();
    private final List<Train> arrived = new ArrayList<>();
    private int punctual;
    private int left;

    Railway(Environment env) {
        this.env = env;
        this.trouble = env.random("trouble");
        this.passengers = env.random("passengers");
    }

    private PriorityResource track(String from, String to) {
        return blocks.computeIfAbsent(Block.between(from, to), block -> new PriorityResource(env, 1));
    }

    private Container platform(String station) {
        return platforms.computeIfAbsent(station, each -> new Container(env));
    }

    @Process
    void run(Train train) {
        await(env.timeout(Math.max(0, train.departure - env.now())));
        List<Stop> stops = train.timetable.stops();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            getOffAndOn(train, stop, train.isLast(i));
            if (!train.isLast(i)) {
                await(env.timeout(Math.max(stop.dwell(), train.due(i) + stop.dwell() - env.now())));
                travel(train, stop.station(), stops.get(i + 1).station(), 0.7 * train.timetable.leg(i));
                train.delay = Math.max(0, env.now() - train.due(i + 1));
                delays.add(train.delay);
            }
        }
        arrived.add(train);
        if (train.delay < 3) {
            punctual++;
        }
    }

    /** Late trains go first, a little. */
    @Process
    void travel(Train train, String from, String to, double time) {
        int priority = train.timetable.priority() - (train.delay > 10 ? 1 : 0);
        Request block = track(from, to).request(priority);
        try {
            await(block);
            double factor = trouble.chance(0.05) ? trouble.uniform(1.3, 2.5) : trouble.uniform(0.9, 1.02);
            await(env.timeout(time * factor));
        } finally {
            block.close();
        }
    }

    @Process
    void getOffAndOn(Train train, Stop stop, boolean isLast) {
        int off = isLast ? train.aboard : passengers.binomial(train.aboard, 0.35);
        train.aboard -= off;
        await(env.timeout(off * 0.01));
        if (isLast) {
            return;
        }
        Container platform = platform(stop.station());
        int on = (int) Math.min(platform.level(), train.seats - train.aboard);
        if (on > 0 && platform.tryGet(on)) {
            train.aboard += on;
            await(env.timeout(on * 0.02));
        }
        if (platform.level() > 0) {
            left += (int) platform.level();
        }
    }

    @Process
    void crowd(String station, double perMinute) {
        while (true) {
            await(env.timeout(passengers.exponential(1 / perMinute)));
            await(platform(station).put(1));
        }
    }

    private static Timetable timetable(String line, int priority, int perLeg, List<String> stations) {
        List<Stop> stops = new ArrayList<>();
        int minute = 0;
        for (String station : stations) {
            stops.add(new Stop(station, minute, priority == 0 ? 2 : 1));
            minute += perLeg;
        }
        return new Timetable(line, priority, stops);
    }

    public static Summary run(Environment env, int hours) {
        Railway railway = new Railway(env);
        List<String> stations = List.of("Aarau", "Brugg", "Chur", "Davos", "Elm");
        List<String> back = new ArrayList<>(stations);
        Collections.reverse(back);
        List<Timetable> lines = List.of(
                timetable("IC east", 0, 14, List.of("Aarau", "Brugg", "Chur", "Davos", "Elm")),
                timetable("IC west", 0, 14, back),
                timetable("S east", 1, 18, stations),
                timetable("S west", 1, 18, back));
        List<SimProcess<Void>> trips = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            int offset = 0;
            for (Timetable line : lines) {
                Train train = new Train(line, hour * 60 + offset, line.priority() == 0 ? 400 : 250);
                trips.add(env.process(RailwayProcesses.run(railway, train).named(Objects.toString(train))));
                offset += 7;
            }
        }
        for (String station : stations) {
            env.process(RailwayProcesses.crowd(railway, station, 2 + station.length() / 2.0));
        }
        env.run(env.allOf(trips));
        return new Summary(
                railway.arrived.size(),
                railway.delays.mean(),
                railway.delays.max(),
                (double) railway.punctual / railway.arrived.size(),
                railway.left);
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(11).build(), 12));
    }
}
