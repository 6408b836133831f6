package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.experiment.Experiment;
import dev.sojourn.experiment.ExperimentResult;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.ContainerMonitor;
import dev.sojourn.stats.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Retailers order from warehouses, those from a factory, each by an (s, S) rule; customers who find nothing wait or go. Days. */
public final class SupplyChain {
    /** When and how much a stage orders. */
    public record Policy(double reorderPoint, double orderUpTo) {
        public Policy {
            if (reorderPoint < 0 || orderUpTo <= reorderPoint) {
                throw new IllegalArgumentException(
                        "an order up to " + orderUpTo + " makes no sense at a reorder point of " + reorderPoint);
            }
        }
    }

    record Costs(double holding, double order, double lostSale) {}

    /** A place with a stock, which orders from the one above it; the factory has nobody above it and makes what is ordered. */
    static class Stage {
        final Environment env;
        final String name;
        final Container stock;
        final ContainerMonitor monitor;
        private final Policy policy;
        private final Optional<Stage> supplier;
        private final RandomStream transport;
        private double onOrder;
        private int orders;

        Stage(Environment env, String name, Policy policy, Stage supplier) {
            this.env = env;
            this.name = name;
            this.policy = policy;
            this.supplier = Optional.ofNullable(supplier);
            this.stock = new Container(env, Double.POSITIVE_INFINITY, policy.orderUpTo());
            this.monitor = ContainerMonitor.of(stock);
            this.transport = env.random("transport to " + name);
        }

        /** Looks at the stock every morning. */
        @Process
        void review() {
            while (true) {
                double position = stock.level() + onOrder - backlog();
                if (position <= policy.reorderPoint()) {
                    double amount = policy.orderUpTo() - position;
                    onOrder += amount;
                    orders++;
                    env.process(SupplyChain_StageProcesses.replenish(this, amount));
                }
                await(env.timeout(1));
            }
        }

        double backlog() {
            return stock.getQueue().size();
        }

        @Process
        void replenish(double amount) {
            if (supplier.isPresent()) {
                supplier.get().ship(amount);
            }
            await(env.timeout(leadTime(amount)));
            await(stock.put(amount));
            onOrder -= amount;
        }

        /** Takes an order from below out of the stock, in pieces if there is not enough of it at once. */
        @Process
        void ship(double amount) {
            double left = amount;
            while (left > 1e-9) {
                double piece = Math.min(left, Math.max(1, stock.level()));
                piece = Math.min(piece, left);
                await(stock.get(piece));
                left -= piece;
            }
        }

        double leadTime(double amount) {
            return transport.gamma(4, 0.5) + amount / 500;
        }

        double cost(Costs costs) {
            return monitor.level().mean() * costs.holding() * env.now() + orders * costs.order();
        }
    }

    /** A stage that makes things, at some rate and one order at a time. */
    static final class Factory extends Stage {
        private final double perDay;
        private double busyUntil;

        Factory(Environment env, Policy policy, double perDay) {
            super(env, "factory", policy, null);
            this.perDay = perDay;
        }

        @Override
        double leadTime(double amount) {
            busyUntil = Math.max(busyUntil, env.now()) + amount / perDay;
            return busyUntil - env.now();
        }
    }

    /** A stage that sells. */
    static final class Shop extends Stage {
        private final RandomStream demand;
        private final Tally waits = new Tally();
        private long sold;
        private long lost;

        Shop(Environment env, String name, Policy policy, Stage supplier) {
            super(env, name, policy, supplier);
            this.demand = env.random("demand at " + name);
        }

        @Process
        void sell(double perDay) {
            while (true) {
                await(env.timeout(demand.exponential(1 / perDay)));
                int pieces = 1 + demand.poisson(0.4);
                if (stock.tryGet(pieces)) {
                    sold += pieces;
                    waits.add(0);
                } else {
                    env.process(SupplyChain_ShopProcesses.backorder(this, pieces));
                }
            }
        }

        /** Waits two days for what there is not. */
        @Process
        void backorder(int pieces) {
            double start = env.now();
            try (var goods = stock.get(pieces)) {
                var result = await(env.anyOf(goods, env.timeout(2)));
                if (result.contains(goods)) {
                    sold += pieces;
                    waits.add(env.now() - start);
                } else {
                    lost += pieces;
                }
            }
        }

        @Override
        double cost(Costs costs) {
            return super.cost(costs) + lost * costs.lostSale();
        }

        double fillRate() {
            return (double) sold / (sold + lost);
        }
    }

    public record Summary(double fillRate, double costPerDay, double meanStock, int orders) {}

    private final Environment env;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Shop> shops = new ArrayList<>();

    SupplyChain(Environment env, int shops, Policy policyOfShops) {
        this.env = env;
        Factory factory = new Factory(env, new Policy(200, 600), 60);
        Stage warehouse = new Stage(env, "warehouse", new Policy(150, 400), factory);
        stages.add(factory);
        stages.add(warehouse);
        for (int i = 1; i <= shops; i++) {
            Shop shop = new Shop(env, "shop " + i, policyOfShops, warehouse);
            this.shops.add(shop);
            stages.add(shop);
        }
    }

    private void start() {
        for (Stage stage : stages) {
            env.process(SupplyChain_StageProcesses.review(stage));
        }
        double perDay = 4;
        for (Shop shop : shops) {
            env.process(SupplyChain_ShopProcesses.sell(shop, perDay));
            perDay += 2;
        }
    }

    public static Summary run(Environment env, Policy policyOfShops, double days) {
        SupplyChain chain = new SupplyChain(env, 3, policyOfShops);
        chain.start();
        env.run(days);
        Costs costs = new Costs(0.02, 15, 4);
        double cost =
                chain.stages.stream().mapToDouble(stage -> stage.cost(costs)).sum();
        return new Summary(
                chain.shops.stream().mapToDouble(Shop::fillRate).average().orElse(Double.NaN),
                cost / days,
                chain.stages.stream()
                        .mapToDouble(stage -> stage.monitor.level().mean())
                        .sum(),
                chain.stages.stream().mapToInt(stage -> stage.orders).sum());
    }

    /** What it costs to keep more in the shops. */
    static ExperimentResult compare(int replications, double days) {
        return new Experiment(replication -> {
                    double reorderPoint = replication.number("reorder");
                    Summary summary = run(
                            replication.environment(),
                            new Policy(reorderPoint, reorderPoint + 60),
                            replication.until());
                    replication.record("fill rate", summary.fillRate());
                    replication.record("cost", summary.costPerDay());
                })
                .parameter("reorder", 20, 40, 80)
                .replications(replications)
                .until(days)
                .run();
    }

    public static void main(String[] args) {
        System.out.println(compare(20, 365).table());
    }
}
