package dev.sojourn.examples.machineshop;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;

/** A machine of the workshop: it makes one part after the other, and breaks now and then. */
final class Machine {
    private static final double PART_DURATION = 10;
    private static final double PART_DEVIATION = 2;
    private static final double TIME_TO_FAILURE = 300;
    private static final double REPAIR_DURATION = 30;
    private static final int REPAIR = 1;

    private final MachineShop shop;
    private final Environment env;
    private final String name;
    private int partsMade;
    private boolean isBroken;

    Machine(MachineShop shop, String name) {
        this.shop = shop;
        this.env = shop.env;
        this.name = name;
    }

    String name() {
        return name;
    }

    int partsMade() {
        return partsMade;
    }

    void start() {
        SimProcess<Void> production = env.process(MachineProcesses.makeParts(this));
        env.process(MachineProcesses.breakDown(this, production));
    }

    @Process
    void makeParts() {
        while (true) {
            double left = timePerPart();
            while (left > 0) {
                double start = env.now();
                try {
                    await(env.timeout(left));
                    left = 0;
                } catch (Interrupt breakdown) {
                    left -= env.now() - start;
                    isBroken = true;
                    repair();
                    isBroken = false;
                }
            }
            partsMade++;
        }
    }

    /** Takes the repairman away from whatever else he does. */
    @Process
    void repair() {
        try (var request = shop.repairman.request(REPAIR)) {
            await(request);
            await(env.timeout(REPAIR_DURATION));
        }
    }

    /** Breaks the machine now and then, unless it is broken already. */
    @Process
    void breakDown(SimProcess<?> production) {
        while (true) {
            await(env.timeout(shop.random.exponential(TIME_TO_FAILURE)));
            if (!isBroken) {
                production.interrupt();
            }
        }
    }

    private double timePerPart() {
        double time;
        do {
            time = shop.random.normal(PART_DURATION, PART_DEVIATION);
        } while (time <= 0);
        return time;
    }
}
