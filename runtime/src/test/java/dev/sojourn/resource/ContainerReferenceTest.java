package dev.sojourn.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random puts, gets, tries and cancellations of a container do what a naive one does. */
class ContainerReferenceTest {

    @Test
    void aContainerDoesWhatANaiveOneDoes() {
        Seeds.check(300, random -> new NaiveContainer(random).run(60));
    }

    private static final class NaiveContainer extends Reference {

        private static final int CAPACITY = 10;

        private final Container real;
        private final List<Move> puts = new ArrayList<>();
        private final List<Move> gets = new ArrayList<>();
        private int level;

        private final class Move extends Twin {

            private final boolean isPut;
            private final int amount;

            Move(boolean isPut, int amount) {
                this.isPut = isPut;
                this.amount = amount;
                this.real = isPut ? NaiveContainer.this.real.put(amount) : NaiveContainer.this.real.get(amount);
                twins.add(this);
            }

            boolean isPossible() {
                return isPut ? level + amount <= CAPACITY : level >= amount;
            }

            void perform() {
                level += isPut ? amount : -amount;
                grant();
            }

            List<Move> queue() {
                return isPut ? puts : gets;
            }
        }

        NaiveContainer(SplittableRandom random) {
            super(random);
            level = random.nextInt(CAPACITY + 1);
            real = new Container(env, CAPACITY, level);
        }

        @Override
        void operate() {
            int amount = 1 + random.nextInt(6);
            switch (random.nextInt(6)) {
                case 0, 1 -> enter(true, amount);
                case 2, 3 -> enter(false, amount);
                case 4 -> cancel();
                default -> attempt(random.nextBoolean(), amount);
            }
        }

        private void enter(boolean isPut, int amount) {
            note((isPut ? "put " : "get ") + amount);
            Move move = new Move(isPut, amount);
            move.queue().add(move);
            examine(move.queue());
        }

        private void attempt(boolean isPut, int amount) {
            note((isPut ? "tryPut " : "tryGet ") + amount);
            same(() -> isPut ? real.tryPut(amount) : real.tryGet(amount), () -> {
                List<Move> same = isPut ? puts : gets;
                examine(same);
                boolean isPossible = same.isEmpty() && (isPut ? level + amount <= CAPACITY : level >= amount);
                if (isPossible) {
                    level += isPut ? amount : -amount;
                    examine(isPut ? gets : puts);
                }
                return isPossible;
            });
        }

        private void cancel() {
            if (!(any(twin -> !twin.isOver()) instanceof Move move)) {
                return;
            }
            note("cancel " + move.name);
            move.real.cancel();
            move.isCancelled = true;
            if (!move.isTriggered) {
                move.queue().remove(move);
                examine(move.queue());
            } else if (!move.isPut) {
                level += move.amount;
                examine(gets);
            } else if (level >= move.amount) {
                level -= move.amount;
                examine(puts);
            }
        }

        /** Strictly in order: the first that is not possible keeps the others waiting. */
        private static void examine(List<Move> queue) {
            while (!queue.isEmpty() && queue.get(0).isPossible()) {
                queue.remove(0).perform();
            }
        }

        @Override
        void processed(Twin twin) {
            examine(((Move) twin).isPut ? gets : puts);
        }

        @Override
        void compareContents() {
            assertThat(real.level()).isEqualTo(level);
            sameLists(
                    "puts", real.putQueue(), puts.stream().map(put -> put.real).toList());
            sameLists(
                    "gets", real.getQueue(), gets.stream().map(get -> get.real).toList());
        }
    }
}
