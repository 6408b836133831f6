package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.Timeout;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.StoreMonitor;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An evening in a restaurant: tables of several sizes, guests who wait at the bar, orders by urgency, a cook who burns himself. Minutes. */
public final class Restaurant {
    enum Dish {
        SOUP(4),
        PASTA(9),
        STEAK(14),
        CAKE(3);

        final double minutes;

        Dish(double minutes) {
            this.minutes = minutes;
        }
    }

    record Table(int number, int seats) {}

    record Party(int number, int guests, double arrival, boolean isRegular) {}

    /** A dish on its way; {@code served} succeeds with the time at which it leaves the kitchen. */
    record Order(Party party, Dish dish, double time, Event<Double> served) {
        static final Comparator<Order> BY_URGENCY = Comparator.comparing(
                        (Order order) -> !order.party().isRegular())
                .thenComparingDouble(Order::time)
                .thenComparing(Order::dish);
    }

    public record Summary(int guests, int walkedOut, double revenue, double meanKitchen, double meanStay, double bar) {}

    private final Environment env;
    private final RandomStream taste;
    private final FilterStore<Table> tables;
    private final PriorityStore<Order> orders;
    private final Resource stoves;
    private final Resource waiters;
    private final StoreMonitor queue;
    private final Map<Dish, Tally> kitchenTimes = new EnumMap<>(Dish.class);
    private final Tally stays = new Tally();
    private int guests;
    private int walkedOut;
    private double revenue;
    private double atBar;

    Restaurant(Environment env, List<Integer> tableSizes) {
        this.env = env;
        this.taste = env.random("taste");
        this.tables = new FilterStore<>(env);
        this.orders = new PriorityStore<>(env, Order.BY_URGENCY);
        this.queue = StoreMonitor.of(orders);
        this.stoves = new Resource(env, 3);
        this.waiters = new Resource(env, 2);
        IntStream.range(0, tableSizes.size()).forEach(i -> {
            if (!tables.tryPut(new Table(i + 1, tableSizes.get(i)))) {
                throw new IllegalStateException("no room for table " + (i + 1));
            }
        });
        for (Dish dish : Dish.values()) {
            kitchenTimes.put(dish, new Tally());
        }
    }

    @Process
    void evening(double closing) {
        int number = 0;
        do {
            Party party = new Party(++number, 1 + taste.binomial(5, 0.35), env.now(), taste.chance(0.2));
            env.process(RestaurantProcesses.visit(this, party));
            await(env.timeout(taste.exponential(6)));
        } while (env.now() < closing);
    }

    @Process
    void visit(Party party) {
        Optional<Table> found = findTable(party);
        if (found.isEmpty()) {
            walkedOut += party.guests();
            return;
        }
        Table table = found.get();
        try {
            eat(party);
            guests += party.guests();
            stays.add(env.now() - party.arrival());
        } finally {
            await(env.timeout(3)); // somebody has to clean it
            await(tables.put(table));
        }
    }

    /** A table of the right size, or any that is big enough, or none. */
    @Process
    Optional<Table> findTable(Party party) {
        Optional<Table> exact = tables.tryGet(table -> table.seats() == party.guests());
        if (exact.isPresent()) {
            return exact;
        }
        double start = env.now();
        try (var any = tables.get(table -> table.seats() >= party.guests())) {
            switch (party.guests()) {
                case 1, 2 -> await(env.anyOf(any, env.timeout(taste.uniform(10, 30))));
                default -> await(env.anyOf(any, env.timeout(taste.uniform(5, 15))));
            }
            atBar += (env.now() - start) * party.guests();
            return any.isTriggered() ? Optional.of(any.value()) : Optional.empty();
        }
    }

    @Process
    void eat(Party party) {
        course(party, Dish.SOUP, 0.4);
        course(party, taste.chance(0.5) ? Dish.PASTA : Dish.STEAK, 1);
        course(party, Dish.CAKE, 0.6);
        try (var waiter = waiters.request()) {
            await(waiter);
            await(env.timeout(2));
        }
    }

    /** Nobody begins before everybody has something in front of them. */
    @Process
    void course(Party party, Dish dish, double share) {
        List<Order> table = new ArrayList<>();
        try (var waiter = waiters.request()) {
            await(waiter);
            await(env.timeout(1 + 0.5 * party.guests()));
            for (int i = 0; i < party.guests(); i++) {
                if (taste.chance(share)) {
                    Order order = new Order(party, dish, env.now(), env.event());
                    table.add(order);
                    await(orders.put(order));
                }
            }
        }
        if (!table.isEmpty()) {
            await(env.allOf(table.stream().map(Order::served).toList()));
            await(env.timeout(taste.erlang(4, dish.minutes * 2)));
            revenue += table.size() * dish.minutes;
        }
    }

    @Process
    void cook(double skill) {
        while (true) {
            Order order = await(orders.get());
            try (var stove = stoves.request()) {
                await(stove);
                double minutes = order.dish().minutes / skill;
                boolean isReady = false;
                while (!isReady) {
                    try {
                        await(env.timeout(minutes));
                        isReady = true;
                    } catch (Interrupt burn) {
                        env.log("cook", "starts again after " + burn.cause());
                        await(env.timeout(2));
                    }
                }
            }
            kitchenTimes.get(order.dish()).add(env.now() - order.time());
            order.served().succeed(env.now());
        }
    }

    @Process
    void accidents(List<SimProcess<Void>> cooks) {
        while (true) {
            await(env.timeout(taste.exponential(90)));
            SimProcess<Void> cook = taste.choice(cooks);
            if (cook.target() instanceof Timeout<?>) {
                cook.interrupt("a burnt finger");
            }
        }
    }

    public static Summary run(Environment env, double minutes) {
        Restaurant restaurant = new Restaurant(env, List.of(2, 2, 2, 4, 4, 4, 6, 8));
        List<SimProcess<Void>> cooks = List.of(
                env.process(RestaurantProcesses.cook(restaurant, 1.2).named("chef")),
                env.process(RestaurantProcesses.cook(restaurant, 1).named("cook")),
                env.process(RestaurantProcesses.cook(restaurant, 0.8).named("apprentice")));
        env.process(RestaurantProcesses.evening(restaurant, minutes - 90));
        env.process(RestaurantProcesses.accidents(restaurant, cooks));
        env.run(minutes);
        Tally kitchen = new Tally();
        restaurant.kitchenTimes.values().forEach(kitchen::add);
        env.log(
                "kitchen",
                "orders waiting on average: " + restaurant.queue.size().mean());
        return new Summary(
                restaurant.guests,
                restaurant.walkedOut,
                restaurant.revenue,
                kitchen.mean(),
                restaurant.stays.mean(),
                restaurant.atBar);
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(12).build(), 300));
    }
}
