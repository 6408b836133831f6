package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Barrier;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.ResourceMonitor;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A port for containers: ships wait for the tide, for tugs and a berth, and cranes unload them until a storm stops the work. Hours. */
public final class Port {
    private static final double HIGH_WATER = 6;
    private static final double LOW_WATER = 6.5;
    private static final int TUGS = 3;

    /** What a ship is like. */
    enum ShipClass {
        FEEDER(120, 1, 9),
        PANAMAX(450, 2, 11),
        GIANT(1200, 3, 15);

        final int containers;
        final int tugs;
        final double draught;

        ShipClass(int containers, int tugs, double draught) {
            this.containers = containers;
            this.tugs = tugs;
            this.draught = draught;
        }

        boolean needsHighWater() {
            return draught > 10;
        }
    }

    record Ship(int number, ShipClass shipClass) {
        @Override
        public String toString() {
            return shipClass.name().toLowerCase(Locale.ROOT) + " " + number;
        }
    }

    record Crane(String name, double reach, double movesPerHour) {}

    /** What came of some time in the port. */
    public record Summary(int served, long moves, double meanTurnaround, double berths, int storms) {}

    private final Environment env;
    private final RandomStream sea;
    private final Resource berths;
    private final Container tugs;
    private final FilterStore<Crane> cranes;
    private final Barrier tide;
    private final ResourceMonitor berthMonitor;
    private final Map<ShipClass, Tally> turnarounds = new EnumMap<>(ShipClass.class);
    private final List<SimProcess<?>> unloading = new ArrayList<>();
    private boolean isHighWater;
    private long moves;
    private int storms;

    Port(Environment env, int berths, List<Crane> cranes) {
        this.env = env;
        this.sea = env.random("sea");
        this.berths = new Resource(env, berths);
        this.tugs = new Container(env, TUGS, TUGS);
        this.tide = new Barrier(env);
        this.cranes = new FilterStore<>(env);
        this.berthMonitor = ResourceMonitor.of(this.berths);
        cranes.forEach(this.cranes::tryPut);
        for (ShipClass each : ShipClass.values()) {
            turnarounds.put(each, new Tally());
        }
    }

    @Process
    void tides() {
        while (true) {
            isHighWater = true;
            tide.release();
            await(env.timeout(HIGH_WATER));
            isHighWater = false;
            await(env.timeout(LOW_WATER));
        }
    }

    @Process
    void arrivals(double meanGap) {
        for (int number = 1; ; number++) {
            await(env.timeout(sea.exponential(meanGap)));
            ShipClass shipClass = sea.chance(0.5) ? ShipClass.FEEDER : sea.choice(List.of(ShipClass.values()));
            env.process(PortProcesses.visit(this, new Ship(number, shipClass)).named("ship " + number));
        }
    }

    @Process
    void visit(Ship ship) {
        double arrival = env.now();
        try (var berth = berths.request()) {
            await(berth);
            tow(ship);
            int left = ship.shipClass().containers;
            while (left > 0) {
                left -= await(env.process(PortProcesses.unload(this, ship, left)));
            }
            tow(ship);
        }
        turnarounds.get(ship.shipClass()).add(env.now() - arrival);
        env.log(ship.toString(), "leaves");
    }

    /** In or out, at high water if the ship is deep. */
    @Process
    void tow(Ship ship) {
        while (ship.shipClass().needsHighWater() && !isHighWater) {
            await(tide.waitFor());
        }
        int needed = ship.shipClass().tugs;
        try (var hired = tugs.get(needed)) {
            await(hired);
            await(env.timeout(sea.triangular(0.4, 0.6, 1.2)));
        }
        await(tugs.put(needed));
    }

    /** Moves containers until all are ashore, or a storm stops the work; answers how many it moved. */
    @Process
    int unload(Ship ship, int containers) {
        double reach = ship.shipClass().draught * 3;
        SimProcess<?> self = env.activeProcess().orElseThrow();
        Crane crane = await(cranes.get(each -> each.reach() >= reach));
        unloading.add(self);
        double start = env.now();
        double perHour = crane.movesPerHour() * sea.uniform(0.9, 1.1);
        int moved = containers;
        try {
            await(env.timeout(containers / perHour));
        } catch (Interrupt storm) {
            moved = Math.min(containers, (int) ((env.now() - start) * perHour));
            if (storm.cause() instanceof Double duration) {
                await(env.timeout(duration));
            }
        } finally {
            unloading.remove(self);
        }
        await(cranes.put(crane));
        moves += moved;
        return moved;
    }

    @Process
    void weather() {
        while (true) {
            await(env.timeout(sea.weibull(1.4, 200)));
            storms++;
            double duration = sea.gamma(2, 3);
            for (SimProcess<?> work : List.copyOf(unloading)) {
                work.interrupt(duration);
            }
            await(env.timeout(duration));
        }
    }

    private Summary summary() {
        Tally all = new Tally();
        turnarounds.values().forEach(all::add);
        return new Summary((int) all.count(), moves, all.mean(), berthMonitor.utilisation(), storms);
    }

    /** Some time in a port with three berths. */
    public static Summary run(Environment env, double hours) {
        Port port = new Port(
                env, 3, List.of(new Crane("old", 30, 25), new Crane("north", 50, 60), new Crane("south", 50, 60)));
        env.process(PortProcesses.tides(port));
        env.process(PortProcesses.weather(port));
        env.process(PortProcesses.arrivals(port, 12));
        env.run(hours);
        return port.summary();
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(1).build(), 24 * 90));
    }
}
