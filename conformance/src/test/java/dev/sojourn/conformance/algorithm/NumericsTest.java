package dev.sojourn.conformance.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.conformance.Differential;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Numerical methods: primitive arrays, nested loops with awaits in the middle, labels, compound assignments. */
class NumericsTest {
    private static String outcome(Function<Numerics, SimProcess<?>> process) {
        return Differential.outcome(Numerics::new, process);
    }

    @Test
    void aPolynomialsProductIsThatOfSchool() {
        int[] left = {3, -1, 4, 1, -5, 9, 2};
        int[] right = {2, 7, -1, 8, 2};
        long[] expected = new long[left.length + right.length - 1];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                expected[i + j] += (long) left[i] * right[j];
            }
        }
        assertThat(outcome(m -> NumericsProcesses.multiply(m, left, right)))
                .isEqualTo("returned " + Arrays.toString(expected));
    }

    @Test
    void aSolvedSystemHoldsWhenTheSolutionIsPutIn() {
        double[] x = {1, -2, 3, 0.5};
        double[][] a = {{0, 2, 1, 4}, {1, 1, 0, -1}, {3, 0, 2, 2}, {5, -1, 1, 0}};
        double[] b = new double[4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                b[i] += a[i][j] * x[j];
            }
        }
        Environment env = new Environment();
        Numerics model = numerics(env);
        assertThat(env.run(env.process(NumericsProcesses.solve(model, copy(a), b.clone()))))
                .containsExactly(x, within(1e-12));
        outcome(m -> NumericsProcesses.solve(m, copy(a), b.clone()));
        assertThat(outcome(m -> NumericsProcesses.solve(m, new double[][] {{1, 2}, {2, 4}}, new double[2])))
                .endsWith("Singular: no pivot in column 1 suppressed []");
    }

    private static Numerics numerics(Environment env) {
        Numerics model = new Numerics();
        model.env = env;
        return model;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @Test
    void anIntersectionLiesOnBothCurves() {
        Environment env = new Environment();
        double[] point = env.run(env.process(NumericsProcesses.intersect(numerics(env), Math::exp, 0, 2)));
        assertThat(point[1]).isCloseTo(Math.exp(point[0]), within(1e-9));
        assertThat(Math.hypot(point[0], point[1])).isCloseTo(2, within(1e-9));
        assertThat(outcome(m -> NumericsProcesses.intersect(m, Math::exp, 0, 2)))
                .isEqualTo("returned " + Arrays.toString(point));
    }

    @Test
    void smallerTolerancesComeCloserToTheTruth() {
        Environment env = new Environment();
        double[] truth = swing(env, 1e-12).state();
        double last = Double.MAX_VALUE;
        for (double tolerance : new double[] {1e-3, 1e-5, 1e-7, 1e-9}) {
            Numerics.Solution solution = swing(env, tolerance);
            double error = Math.abs(solution.state()[0] - truth[0]) + Math.abs(solution.state()[1] - truth[1]);
            assertThat(error).isLessThan(last / 5);
            last = error;
        }
        assertThat(outcome(m -> NumericsProcesses.swing(m, 2, 0, 6, 1e-4))).contains("accepted=");
        assertThat(outcome(m -> NumericsProcesses.swing(m, 2, Double.NaN, 6, 1e-4)))
                .contains("failed java.lang.ArithmeticException");
    }

    private static Numerics.Solution swing(Environment env, double tolerance) {
        return env.run(env.process(NumericsProcesses.swing(numerics(env), 2, 0, 6, tolerance)));
    }
}
