package dev.sojourn.conformance.algorithm;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Probe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/** Searches whose questions take time to answer: shortest paths, and branch and bound with a deadline. */
class Search extends Probe {
    /** What can be searched: from each node there are steps to others. */
    interface Space<N> {
        Iterable<Step<N>> steps(N from);
    }

    record Step<N>(N to, double cost) {}

    record Path<N extends Comparable<? super N>>(N end, Path<N> before, double cost, double estimate)
            implements Comparable<Path<N>> {
        @Override
        public int compareTo(Path<N> other) {
            return Comparator.<Path<N>>comparingDouble(path -> path.cost() + path.estimate())
                    .thenComparing(Path::end)
                    .compare(this, other);
        }
    }

    /** A cell of a maze. */
    record Cell(int row, int column) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return Comparator.comparingInt(Cell::row)
                    .thenComparingInt(Cell::column)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return row + "," + column;
        }
    }

    /** A maze of text: a letter is a door to the other one of its name, # a wall, a digit what a cell costs. */
    record Maze(List<String> rows) implements Space<Cell> {
        char at(Cell cell) {
            boolean inside = cell.row() >= 0
                    && cell.row() < rows.size()
                    && cell.column() >= 0
                    && cell.column() < rows.get(cell.row()).length();
            return inside ? rows.get(cell.row()).charAt(cell.column()) : '#';
        }

        Optional<Cell> otherDoor(Cell door) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).length(); column++) {
                    Cell cell = new Cell(row, column);
                    if (at(cell) == at(door) && !cell.equals(door)) {
                        return Optional.of(cell);
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        public Iterable<Step<Cell>> steps(Cell from) {
            List<Step<Cell>> steps = new ArrayList<>();
            for (int direction = 0; direction < 4; direction++) {
                Cell to = new Cell(from.row() + (direction - 1) % 2, from.column() + (direction - 2) % 2);
                char cell = at(to);
                if (cell != '#') {
                    steps.add(new Step<>(to, Character.isDigit(cell) ? cell - '0' : 1));
                }
            }
            if (Character.isLetter(at(from))) {
                otherDoor(from).ifPresent(to -> steps.add(new Step<>(to, 0.5)));
            }
            return steps;
        }
    }

    private int expanded;

    /**
     * The cheapest path (Hart, Nilsson, Raphael 1968). Whoever interrupts gets the best path so far instead.
     *
     * @param estimate never more than what is missing to the goal
     */
    @Process
    <N extends Comparable<? super N>> List<N> shortest(Space<N> space, N start, N goal, ToDoubleFunction<N> estimate) {
        Map<N, Double> best = new HashMap<>();
        PriorityQueue<Path<N>> open = new PriorityQueue<>();
        Path<N> closest = new Path<>(start, null, 0, estimate.applyAsDouble(start));
        open.add(closest);
        best.put(start, 0.0);
        for (Path<N> path; (path = open.poll()) != null; ) {
            if (path.end().equals(goal)) {
                return unrolled(path);
            }
            if (path.cost() > best.getOrDefault(path.end(), Double.MAX_VALUE)) {
                continue;
            }
            if (path.estimate() < closest.estimate()) {
                closest = path;
            }
            expanded++;
            Path<N> here = path;
            try {
                for (Step<N> step : space.steps(path.end())) {
                    double cost = here.cost() + await(after(step.cost() / 8, step.cost()));
                    if (cost < best.merge(step.to(), cost + Math.ulp(cost), Math::min)) {
                        best.put(step.to(), cost);
                        open.add(new Path<>(step.to(), here, cost, estimate.applyAsDouble(step.to())));
                    }
                }
            } catch (Interrupt e) {
                note("interrupted at " + path.end());
                return unrolled(closest);
            } catch (IllegalStateException e) {
                note("dead end: " + e.getMessage());
            }
        }
        throw new java.util.NoSuchElementException("no path from " + start + " to " + goal);
    }

    private static <N extends Comparable<? super N>> List<N> unrolled(Path<N> path) {
        Deque<N> nodes = new ArrayDeque<>();
        for (Path<N> each = path; each != null; each = each.before()) {
            nodes.addFirst(each.end());
        }
        return List.copyOf(nodes);
    }

    record Item(String name, int weight, int value) {
        double density() {
            return (double) value / weight;
        }
    }

    sealed interface Verdict permits Pruned, Complete, Open {}

    record Pruned(String why) implements Verdict {}

    record Complete(int value) implements Verdict {}

    record Open(int take, int leave) implements Verdict {}

    private int bestValue;
    private BitSet bestChoice = new BitSet();

    /** The most valuable items that fit, by branch and bound; verdicts are counted by their kind. */
    @Process
    Map<String, Integer> pack(List<Item> items, int capacity) {
        List<Item> ordered = items.stream()
                .sorted(Comparator.comparingDouble(Item::density).reversed())
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        branch(ordered, 0, capacity, 0, new BitSet(), counts);
        for (int i = bestChoice.nextSetBit(0); i >= 0; i = bestChoice.nextSetBit(i + 1)) {
            counts.put(ordered.get(i).name(), ordered.get(i).value());
        }
        counts.put("total", bestValue);
        return counts;
    }

    @Process
    void branch(List<Item> items, int at, int room, int value, BitSet chosen, Map<String, Integer> counts) {
        Verdict verdict = judge(items, at, room, value);
        counts.merge(verdict.getClass().getSimpleName(), 1, Integer::sum);
        if (verdict instanceof Complete complete && complete.value() > bestValue) {
            bestValue = complete.value();
            bestChoice = (BitSet) chosen.clone();
        } else if (verdict instanceof Open open) {
            int[] order = open.take() >= open.leave() ? new int[] {1, 0} : new int[] {0, 1};
            for (int take : order) {
                chosen.set(at, take == 1);
                try {
                    Item item = items.get(at);
                    branch(
                            items,
                            at + 1,
                            room - take * await(after(0.5, item.weight())),
                            value + take * item.value(),
                            chosen,
                            counts);
                } finally {
                    chosen.clear(at);
                }
            }
        }
    }

    /** What is to be expected of a branch: by filling the room with what is left, the last item in part. */
    @Process
    Verdict judge(List<Item> items, int at, int room, int value) {
        if (room < 0) {
            return new Pruned("full");
        }
        if (at == items.size()) {
            return new Complete(value);
        }
        double bound = value;
        int left = room;
        for (Item item : items.subList(at, items.size())) {
            if (item.weight() > left) {
                bound += left * await(after(0.125, item.density()));
                break;
            }
            left -= item.weight();
            bound += item.value();
        }
        return switch (Double.compare(Math.floor(bound), bestValue)) {
            case -1, 0 -> new Pruned("no better than " + bestValue);
            default ->
                items.get(at).weight() > room
                        ? new Open(-1, (int) bound)
                        : new Open((int) await(after(0.25, bound)).doubleValue(), value);
        };
    }

    @Override
    public Object afterwards() {
        return expanded + " expanded, best " + bestValue + " " + bestChoice;
    }
}
