package dev.sojourn.conformance.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.algorithm.Search.Cell;
import dev.sojourn.conformance.algorithm.Search.Item;
import dev.sojourn.conformance.algorithm.Search.Maze;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searches: generics with bounds, records, lambdas, sealed types, recursion with finally. */
class SearchTest {
    private static final Maze MAZE = new Maze(List.of("..#...", ".9#A#.", "...#..", "A##.9.", "......"));

    /** The costs from a cell, by relaxing every step until nothing changes. */
    private static double cost(Maze maze, Cell from, Cell goal) {
        double[][] costs = new double[8][8];
        Arrays.stream(costs).forEach(row -> Arrays.fill(row, Double.MAX_VALUE));
        costs[from.row()][from.column()] = 0;
        for (int turn = 0; turn < 64; turn++) {
            for (int row = 0; row < maze.rows().size(); row++) {
                for (int column = 0; column < maze.rows().get(row).length(); column++) {
                    double here = costs[row][column];
                    maze.steps(new Cell(row, column)).forEach(step -> {
                        double[] line = costs[step.to().row()];
                        line[step.to().column()] = Math.min(line[step.to().column()], here + step.cost());
                    });
                }
            }
        }
        return costs[goal.row()][goal.column()];
    }

    @Test
    void theShortestPathIsAsShortAsItCanBe() {
        Cell start = new Cell(0, 0);
        Cell goal = new Cell(2, 5);
        String outcome = Differential.outcome(
                Search::new,
                m -> SearchProcesses.shortest(m, MAZE, start, goal, cell -> Math.abs(cell.column() - 5) * 0.1));
        String[] cells = outcome.replaceAll("returned \\[|]", "").split(", ");
        double cost = 0;
        for (int i = 1; i < cells.length; i++) {
            String next = cells[i];
            Cell from = new Cell(cells[i - 1].charAt(0) - '0', cells[i - 1].charAt(2) - '0');
            double[] least = {Double.MAX_VALUE};
            MAZE.steps(from).forEach(step -> {
                if (step.to().toString().equals(next)) {
                    least[0] = Math.min(least[0], step.cost());
                }
            });
            cost += least[0];
        }
        assertThat(cells[cells.length - 1]).isEqualTo(goal.toString());
        assertThat(cost).isEqualTo(cost(MAZE, start, goal));
    }

    @Test
    void noPathIsAnException() {
        Maze maze = new Maze(List.of("..#.", ".##."));
        assertThat(Differential.outcome(
                        Search::new, m -> SearchProcesses.shortest(m, maze, new Cell(0, 0), new Cell(1, 3), cell -> 0)))
                .startsWith("failed java.util.NoSuchElementException: no path from 0,0 to 1,3");
    }

    @Test
    void whatIsPackedIsWorthAsMuchAsTheBestOfAllChoices() {
        List<Item> items = List.of(
                new Item("lamp", 5, 9),
                new Item("rope", 3, 7),
                new Item("tent", 11, 20),
                new Item("stove", 4, 4),
                new Item("book", 2, 1),
                new Item("food", 9, 18),
                new Item("map", 1, 3));
        int capacity = 19;
        int best = 0;
        for (int choice = 0; choice < 1 << items.size(); choice++) {
            int weight = 0;
            int value = 0;
            for (int i = 0; i < items.size(); i++) {
                weight += (choice >> i & 1) * items.get(i).weight();
                value += (choice >> i & 1) * items.get(i).value();
            }
            best = weight <= capacity ? Math.max(best, value) : best;
        }
        assertThat(Differential.outcome(Search::new, m -> SearchProcesses.pack(m, items, capacity)))
                .endsWith("total=" + best + "}");
    }
}
