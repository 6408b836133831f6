package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.ContainerMonitor;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.stats.TimeWeighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** A village with solar cells, a battery and electric cars that charge where there is a plug, and current. Hours and kilowatt-hours. */
public final class Microgrid {
    private static final double STEP = 0.25;

    /** What current costs, by the hour of the day from which it does. */
    record Tariff(NavigableMap<Double, Double> prices) {
        static Tariff ofNightAndDay(double night, double day) {
            return new Tariff(new TreeMap<>(Map.of(0.0, night, 7.0, day, 22.0, night)));
        }

        double at(double time) {
            return prices.floorEntry(time % 24).getValue();
        }

        boolean isCheap(double time) {
            return at(time) <= prices.firstEntry().getValue();
        }
    }

    /** Something that gives, or takes, so many kilowatts. */
    interface Load {
        double kilowatts(double time);

        static Load of(DoubleUnaryOperator byHour) {
            return time -> byHour.applyAsDouble(time % 24);
        }
    }

    static final class Car {
        private final String owner;
        private final double capacity;
        private double charge;
        private double kilometres;

        Car(String owner, double capacity) {
            this.owner = owner;
            this.capacity = capacity;
            this.charge = capacity / 2;
        }

        double missing() {
            return capacity - charge;
        }

        boolean isLow() {
            return charge < 0.3 * capacity;
        }
    }

    public record Summary(
            double bought, double spilled, double cost, double meanBattery, double kilometres, int stranded) {}

    private final Environment env;
    private final RandomStream sky;
    private final RandomStream drivers;
    private final Tariff tariff;
    private final Container battery;
    private final ContainerMonitor batteryMonitor;
    private final PriorityResource plugs;
    private final TimeWeighted clouds;
    private final List<Load> houses = new ArrayList<>();
    private final List<Car> cars = new ArrayList<>();
    private double bought;
    private double cost;
    private double spilled;
    private int stranded;

    Microgrid(Environment env, Tariff tariff, double batteryCapacity, int plugs) {
        this.env = env;
        this.sky = env.random("sky");
        this.drivers = env.random("drivers");
        this.tariff = tariff;
        this.battery = new Container(env, batteryCapacity, batteryCapacity / 4);
        this.batteryMonitor = ContainerMonitor.of(battery);
        this.plugs = new PriorityResource(env, plugs);
        this.clouds = new TimeWeighted(env.now(), 0.3);
    }

    @Process
    void weather() {
        while (true) {
            await(env.timeout(sky.exponential(3)));
            clouds.set(env.now(), sky.beta(1.5, 2));
        }
    }

    private double sun() {
        double height = Math.sin((env.now() % 24 - 6) / 12 * Math.PI);
        return Math.max(0, height) * (1 - clouds.level());
    }

    /** Balances what is made and what is used, four times an hour. */
    @Process
    void balance(double solarPeak) {
        while (true) {
            await(env.timeout(STEP));
            double used = houses.stream()
                    .mapToDouble(house -> house.kilowatts(env.now()))
                    .sum();
            double surplus = (solarPeak * sun() - used) * STEP;
            if (surplus >= 0) {
                double room = battery.capacity() - battery.level();
                double stored = Math.min(room, surplus);
                if (stored > 0 && battery.tryPut(stored)) {
                    spilled += surplus - stored;
                } else {
                    spilled += surplus;
                }
            } else {
                draw(-surplus);
            }
        }
    }

    /** Out of the battery as far as it goes, the rest from outside. */
    private void draw(double energy) {
        double own = Math.min(battery.level(), energy);
        double rest = own > 0 && battery.tryGet(own) ? energy - own : energy;
        bought += rest;
        cost += rest * tariff.at(env.now());
    }

    /** To work and back, and somewhere else at the weekend. */
    @Process
    void drive(Car car) {
        for (int day = 0; ; day++) {
            boolean isWeekend = day % 7 > 4;
            double departure = day * 24 + (isWeekend ? drivers.uniform(9, 14) : drivers.normal(7.5, 0.4));
            await(env.timeout(Math.max(0, departure - env.now())));
            double distance = isWeekend ? drivers.exponential(60) : drivers.triangular(10, 40, 90);
            double needed = distance * 0.2;
            if (needed > car.charge) {
                stranded++;
                env.log(car.owner, "cannot go " + Math.round(distance) + " km");
            } else {
                car.charge -= needed;
                car.kilometres += distance;
                await(env.timeout(isWeekend ? 5 : 9));
            }
            charge(car, day * 24 + 30.0);
        }
    }

    /** Charges until the car is full, or is needed. */
    @Process
    void charge(Car car, double until) {
        int priority = car.isLow() ? 0 : 1;
        try (var plug = plugs.request(priority)) {
            var result = await(plug.or(env.timeout(Math.max(0, until - env.now()))));
            if (!result.contains(plug)) {
                return;
            }
            while (car.missing() > 0.1 && env.now() < until) {
                if (car.isLow() || tariff.isCheap(env.now()) || sun() > 0.4) {
                    double energy = Math.min(car.missing(), 11 * STEP);
                    draw(energy);
                    await(env.timeout(STEP));
                    car.charge += energy;
                } else {
                    await(env.timeout(STEP));
                }
            }
        }
    }

    /** After two weeks, somebody goes away and leaves the car at home. */
    @Process
    void holidays(List<SimProcess<Void>> drives) {
        await(env.timeout(24 * 14));
        drives.stream().limit(1).forEach(drive -> drive.interrupt("holiday"));
    }

    @Process
    void season(Car car) {
        try {
            drive(car);
        } catch (Interrupt holiday) {
            env.log(car.owner, String.valueOf(holiday.cause()));
        }
    }

    public static Summary run(Environment env, double days) {
        Microgrid grid = new Microgrid(env, Tariff.ofNightAndDay(0.12, 0.34), 60, 3);
        for (int i = 0; i < 12; i++) {
            double base = 0.3 + 0.02 * i;
            grid.houses.add(Load.of(hour -> base + (hour > 17 && hour < 22 ? 1.2 : hour > 6 && hour < 9 ? 0.8 : 0)));
        }
        List<SimProcess<Void>> drives = new ArrayList<>();
        for (String owner : List.of("Ada", "Ben", "Cem", "Dora", "Eva")) {
            Car car = new Car(owner, 40 + 4 * owner.length());
            grid.cars.add(car);
            drives.add(env.process(MicrogridProcesses.season(grid, car).named(owner)));
        }
        env.process(MicrogridProcesses.weather(grid));
        env.process(MicrogridProcesses.balance(grid, 25));
        env.process(MicrogridProcesses.holidays(grid, drives));
        env.run(24 * days);
        return new Summary(
                grid.bought,
                grid.spilled,
                grid.cost,
                grid.batteryMonitor.level().mean(),
                grid.cars.stream().mapToDouble(car -> car.kilometres).sum(),
                grid.stranded);
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(10).build(), 30));
    }
}
