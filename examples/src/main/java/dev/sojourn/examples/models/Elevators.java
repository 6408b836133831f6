package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.stats.Tally;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An office building with elevators that sweep up and down while anybody wants them, and sleep when nobody does. Seconds. */
public final class Elevators {
    private static final double PER_FLOOR = 2.5;
    private static final double DOORS = 4;
    private static final double PER_PASSENGER = 1.2;

    enum Direction {
        UP(1),
        DOWN(-1);

        final int step;

        Direction(int step) {
            this.step = step;
        }

        Direction opposite() {
            return this == UP ? DOWN : UP;
        }

        static Direction of(int from, int to) {
            if (from == to) {
                throw new IllegalArgumentException("nobody takes the elevator from " + from + " to " + to);
            }
            return from < to ? UP : DOWN;
        }
    }

    /** Somebody on the way, with what happens on it. */
    record Trip(int from, int to, double start, Event<Integer> boarded, Event<Void> arrived) {
        Direction direction() {
            return Direction.of(from, to);
        }
    }

    /** One car. */
    static final class Car {
        private final Elevators building;
        private final Environment env;
        private final int number;
        private final int capacity;
        private final List<Trip> aboard = new ArrayList<>();
        private Event<Void> wakeUp;
        private int floor;
        private Direction direction = Direction.UP;
        private int travelled;

        Car(Elevators building, int number, int capacity) {
            this.building = building;
            this.env = building.env;
            this.number = number;
            this.capacity = capacity;
            this.wakeUp = env.event();
        }

        void call() {
            if (!wakeUp.isTriggered()) {
                wakeUp.succeed();
            }
        }

        @Process
        void operate() {
            while (true) {
                if (aboard.isEmpty() && !building.isAnybodyWaiting()) {
                    await(wakeUp);
                }
                wakeUp = env.event();
                stop();
                if (!aboard.isEmpty() || building.isAnybodyWaiting()) {
                    if (!hasWorkAhead()) {
                        direction = direction.opposite();
                    }
                    if (hasWorkAhead()) {
                        move();
                    }
                }
            }
        }

        @Process
        void move() {
            await(env.timeout(PER_FLOOR));
            floor += direction.step;
            travelled++;
        }

        /** Lets out who wants to get out here, and in who goes on in this direction. */
        @Process
        void stop() {
            List<Trip> leaving =
                    aboard.stream().filter(trip -> trip.to() == floor).toList();
            List<Trip> boarding = new ArrayList<>();
            int room = capacity - aboard.size() + leaving.size();
            Deque<Trip> queue = building.queue(floor);
            for (Iterator<Trip> all = queue.iterator(); all.hasNext() && boarding.size() < room; ) {
                Trip trip = all.next();
                if (trip.direction() == direction || leaving.size() == aboard.size() && boarding.isEmpty()) {
                    boarding.add(trip);
                    all.remove();
                }
            }
            if (leaving.isEmpty() && boarding.isEmpty()) {
                return;
            }
            await(env.timeout(DOORS + PER_PASSENGER * (leaving.size() + boarding.size())));
            aboard.removeAll(leaving);
            leaving.forEach(trip -> trip.arrived().succeed());
            aboard.addAll(boarding);
            boarding.forEach(trip -> trip.boarded().succeed(number));
            boarding.stream().findFirst().ifPresent(trip -> direction = trip.direction());
        }

        private boolean hasWorkAhead() {
            return aboard.stream().anyMatch(trip -> isAhead(trip.to()))
                    || IntStream.range(0, building.floors)
                            .anyMatch(each ->
                                    isAhead(each) && !building.queue(each).isEmpty());
        }

        private boolean isAhead(int other) {
            return Integer.signum(other - floor) == direction.step;
        }
    }

    public record Summary(long trips, double meanWait, double meanTrip, double longest, int floorsTravelled) {}

    private final Environment env;
    private final RandomStream people;
    private final int floors;
    private final List<Car> cars = new ArrayList<>();
    private final Map<Integer, Deque<Trip>> waiting = new HashMap<>();
    private final Tally waits = new Tally();
    private final Tally trips = new Tally();

    Elevators(Environment env, int floors, int cars, int capacity) {
        this.env = env;
        this.people = env.random("people");
        this.floors = floors;
        for (int i = 0; i < cars; i++) {
            this.cars.add(new Car(this, i, capacity));
        }
    }

    private Deque<Trip> queue(int floor) {
        return waiting.computeIfAbsent(floor, each -> new ArrayDeque<>());
    }

    private boolean isAnybodyWaiting() {
        return waiting.values().stream().mapToInt(Collection::size).sum() > 0;
    }

    @Process
    void ride(int from, int to) {
        Trip trip = new Trip(from, to, env.now(), env.event(), env.event());
        queue(from).add(trip);
        cars.forEach(Car::call);
        await(trip.boarded());
        waits.add(env.now() - trip.start());
        await(trip.arrived());
        trips.add(env.now() - trip.start());
    }

    /** Arrives, works with a visit to another floor, and goes home. */
    @Process
    void employee(int office) {
        await(env.timeout(people.uniform(0, 1800)));
        ride(0, office);
        await(env.timeout(people.normal(4 * 3600, 600)));
        int other = people.nextInt(floors);
        if (other != office) {
            ride(office, other);
            await(env.timeout(people.exponential(900)));
        }
        if (other != 0) {
            ride(other, 0);
        }
    }

    public static Summary run(Environment env, int employees) {
        Elevators building = new Elevators(env, 12, 3, 8);
        building.cars.forEach(
                car -> env.process(Elevators_CarProcesses.operate(car).named("car " + car.number)));
        List<SimProcess<Void>> everybody = new ArrayList<>();
        for (int i = 0; i < employees; i++) {
            everybody.add(env.process(ElevatorsProcesses.employee(building, 1 + i % 11)));
        }
        env.run(env.allOf(everybody));
        int travelled = building.cars.stream().mapToInt(car -> car.travelled).sum();
        return new Summary(
                building.trips.count(), building.waits.mean(), building.trips.mean(), building.trips.max(), travelled);
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(5).build(), 300));
    }
}
