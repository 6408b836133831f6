package dev.sojourn.conformance.resource;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Interrupt;
import dev.sojourn.Operation;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Container;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No amount is lost or doubled, whatever happens to those who wait. */
class ContainerLawsTest {

    @Test
    void noAmountIsLostAndWhoeverCanBeServedIs() {
        Crowd.check(120, Tank::new);
    }

    static final class Tank extends Crowd {

        private static final int CAPACITY = 10;

        private final Container container;
        private final Map<Operation<?>, Integer> amounts = new HashMap<>();

        /** What must be in it, if nobody is on the way. */
        private double expected;

        /** Put by processes that were interrupted: it is in, or it is not. */
        private double uncertain;

        Tank(Environment env, Dice dice) {
            super(env, dice);
            expected = dice.below(CAPACITY);
            container = new Container(env, CAPACITY, expected);
        }

        @Override
        SimProcess<?> actor(int number) {
            return ContainerLawsTest_TankProcesses.acts(this);
        }

        @Process
        void acts() {
            for (int turns = 6 + dice.below(8); turns > 0; turns--) {
                int amount = 1 + dice.below(6);
                try {
                    switch (dice.below(9)) {
                        case 0, 1 -> fills(amount);
                        case 2, 3 -> takes(amount);
                        case 4 -> takesInARace(amount, dice.one(2));
                        case 5 -> takesIfSoon(amount);
                        case 6 -> tries(amount);
                        case 7 -> disturb();
                        default -> await(env.timeout(dice.below(3)));
                    }
                } catch (Interrupt interrupt) {
                    note("interrupted");
                }
            }
        }

        @Process
        void fills(int amount) {
            note("wants to fill " + amount);
            Operation<Void> put = arrived(container.put(amount));
            amounts.put(put, amount);
            try (put) {
                await(put);
                expected += amount;
                note("filled " + amount);
                checkFirstCome(put, container.putQueue());
            } catch (Interrupt interrupt) {
                uncertain += put.isTriggered() ? amount : 0;
                throw interrupt;
            }
        }

        @Process
        void takes(int amount) {
            note("wants to take " + amount);
            try (Operation<Void> get = arrived(container.get(amount))) {
                amounts.put(get, amount);
                await(get);
                took(get);
            }
        }

        @Process
        void takesInARace(int amount, boolean tidies) {
            note("wants to take in a race " + amount);
            Operation<Void> get = arrived(container.get(amount));
            amounts.put(get, amount);
            try {
                var winner = await(env.firstOf(get, env.timeout(dice.below(4))));
                if (winner == get) {
                    took(get);
                } else {
                    note("lost the race for " + amount);
                }
            } catch (Interrupt interrupt) {
                if (tidies) {
                    get.close();
                } else {
                    forsake(get);
                }
                throw interrupt;
            }
        }

        @Process
        void takesIfSoon(int amount) {
            note("wants to take soon " + amount);
            try (Operation<Void> get = arrived(container.get(amount))) {
                amounts.put(get, amount);
                if (await(get.or(env.timeout(dice.below(4)))).contains(get)) {
                    took(get);
                } else {
                    note("no " + amount + " soon");
                }
            }
        }

        private void took(Operation<Void> get) {
            expected -= amounts.get(get);
            note("took " + amounts.get(get));
            checkFirstCome(get, container.getQueue());
        }

        private void tries(int amount) {
            boolean puts = dice.one(2);
            boolean isDone = puts ? container.tryPut(amount) : container.tryGet(amount);
            note("tried " + (puts ? amount : -amount) + ": " + isDone);
            if (isDone) {
                expected += puts ? amount : -amount;
            }
        }

        @Override
        void checkAlways() {
            note("level " + container.level() + " puts " + container.putQueue() + " gets " + container.getQueue());
            assertThat(container.level()).isNotNegative();
            checkQueue(container.putQueue(), true);
            checkQueue(container.getQueue(), true);
        }

        @Override
        void checkSettled() {
            assertThat(container.level()).as("the level").isBetween(expected, expected + uncertain);
            Operation<Void> put = head(container.putQueue());
            assertThat(put == null || container.level() + amounts.get(put) > CAPACITY)
                    .as("%s cannot be served, at level %s", put, container.level())
                    .isTrue();
            Operation<Void> get = head(container.getQueue());
            assertThat(get == null || container.level() < amounts.get(get))
                    .as("%s cannot be served, at level %s", get, container.level())
                    .isTrue();
        }
    }
}
