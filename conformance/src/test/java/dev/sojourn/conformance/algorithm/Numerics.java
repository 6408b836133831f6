package dev.sojourn.conformance.algorithm;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Probe;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Numerical methods whose elementary steps take time: elimination, integration with adaptive steps, Fourier transform. */
class Numerics extends Probe {
    /** Dormand and Prince, "A family of embedded Runge-Kutta formulae", 1980: nodes and weights of the 5(4) pair. */
    private static final double[] NODES = {0, 1 / 5.0, 3 / 10.0, 4 / 5.0, 8 / 9.0, 1, 1};

    private static final double[][] WEIGHTS = {
        {},
        {1 / 5.0},
        {3 / 40.0, 9 / 40.0},
        {44 / 45.0, -56 / 15.0, 32 / 9.0},
        {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
        {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
        {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}
    };

    private static final double[] ERRORS = {
        71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0
    };

    /** A system of differential equations; a derivative may be long in coming. */
    interface Slope {
        Event<double[]> at(double time, double[] state);
    }

    record Solution(double[] state, double time, int accepted, int rejected) {}

    static final class Singular extends Exception {
        private static final long serialVersionUID = 1L;
        final int column;

        Singular(int column) {
            super("no pivot in column " + column);
            this.column = column;
        }
    }

    private final Slope pendulum = (time, state) ->
            after(1 / 8.0, new double[] {state[1], -Math.sin(state[0]) - 0.1 * state[1] + 0.2 * Math.cos(time)});
    private int retries;

    /** The driven pendulum from a position and a speed; a derivative that fails shortens the step. */
    @Process
    Solution swing(double position, double speed, double until, double tolerance) {
        double[] state = {position, speed};
        double time = 0;
        double step = 1;
        int accepted = 0;
        int rejected = 0;
        double[][] slopes = new double[NODES.length][];
        slopes[0] = await(pendulum.at(time, state));
        steps:
        while (time < until) {
            if (!((step = Math.min(step, until - time)) >= 1e-9)) {
                throw new ArithmeticException("step too small at " + time);
            }
            double[] next = state;
            for (int stage = 1; stage < NODES.length; stage++) {
                next = state.clone();
                for (int i = 0; i < next.length; i++) {
                    double slope = 0;
                    for (int j = 0; j < stage; j++) {
                        slope += WEIGHTS[stage][j] * slopes[j][i];
                    }
                    next[i] += step * slope;
                }
                try {
                    slopes[stage] = await(pendulum.at(time + NODES[stage] * step, next));
                } catch (IllegalStateException e) {
                    retries++;
                    step /= 3;
                    continue steps;
                }
            }
            double error = 0;
            for (int i = 0; i < state.length; i++) {
                double part = 0;
                for (int stage = 0; stage < ERRORS.length; stage++) {
                    part += ERRORS[stage] * slopes[stage][i];
                }
                error = Math.max(error, Math.abs(step * part) / tolerance);
            }
            if (error <= 1) {
                time += step;
                state = next;
                slopes[0] = slopes[NODES.length - 1];
                accepted++;
            } else {
                rejected++;
            }
            step *= Math.min(4, Math.max(0.2, 0.9 * Math.pow(error, -0.2)));
        }
        return new Solution(state, time, accepted, rejected);
    }

    /** Solves a x = b by elimination with partial pivoting; a and b are consumed. */
    @Process
    double[] solve(double[][] a, double[] b) throws Singular {
        int n = b.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][await(after(0.5, column))])) {
                    pivot = row;
                }
            }
            if (a[pivot][column] == 0) {
                throw new Singular(column);
            }
            swap(a, pivot, column);
            double old = b[pivot];
            b[pivot] = b[column];
            b[column] = old;
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k < n; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                b[row] -= await(after(0.25, factor)) * b[column];
            }
        }
        for (int row = n - 1; row >= 0; b[row] /= a[row][row], row--) {
            for (int k = row + 1; k < n; k++) {
                b[row] -= a[row][k] * (k == row + 1 ? await(after(0.5, b[k])) : b[k]);
            }
        }
        return b;
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] old = rows[i];
        rows[i] = rows[j];
        rows[j] = old;
    }

    /** Newton's method in n dimensions, with differences for derivatives; a singular matrix moves the start. */
    @Process
    double[] intersect(DoubleUnaryOperator curve, double x, double radius) {
        double[] point = {x, curve.applyAsDouble(x)};
        for (int turn = 0; turn < 20; turn++) {
            double[] rest = residual(curve, point, radius);
            if (Math.abs(rest[0]) + Math.abs(rest[1]) < 1e-12) {
                break;
            }
            double[][] jacobian = new double[2][2];
            for (int j = 0; j < 2; j++) {
                double h = 1e-6;
                point[j] += h;
                double[] moved = residual(curve, point, radius);
                point[j] -= h;
                for (int i = 0; i < 2; i++) {
                    jacobian[i][j] = (moved[i] - rest[i]) / h;
                }
            }
            try {
                double[] change = solve(jacobian, rest);
                for (int i = 0; i < 2; i++) {
                    point[i] -= change[i];
                }
            } catch (Singular e) {
                point[e.column] += await(after(0.125));
            }
        }
        return point;
    }

    @Process
    double[] residual(DoubleUnaryOperator curve, double[] at, double radius) {
        return new double[] {
            at[0] * at[0] + at[1] * at[1] - radius * radius, curve.applyAsDouble(await(after(at[0]))) - at[1]
        };
    }

    /** The discrete Fourier transform in place, by butterflies; its length is a power of two. */
    @Process
    void transform(double[] re, double[] im, boolean inverse) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double old = re[i];
                re[i] = re[j];
                re[j] = old;
                old = im[i];
                im[i] = im[j];
                im[j] = old;
            }
        }
        for (int length = 2; length <= n; length <<= 1) {
            double angle = 2 * Math.PI / length * (inverse ? -1 : 1);
            for (int start = 0; start < n; start += length) {
                for (int k = 0, half = length / 2; k < half; k++) {
                    int low = start + k;
                    int high = low + half;
                    double cos = Math.cos(angle * k);
                    double sin = patiently(angle * k);
                    double r = re[high] * cos - im[high] * sin;
                    double i = re[high] * sin + im[high] * cos;
                    re[high] = re[low] - r;
                    im[high] = im[low] - i;
                    re[low] += r;
                    im[low] += i;
                }
            }
        }
        for (int i = 0; inverse && i < n; i++) {
            re[i] /= n;
            im[i] /= n;
        }
    }

    /** The sine, which takes time, however often somebody interrupts. */
    @Process
    double patiently(double angle) {
        while (true) {
            try {
                return Math.sin(await(after(0.125, angle)));
            } catch (Interrupt e) {
                retries++;
            }
        }
    }

    /** The product of two polynomials, by way of their transforms. */
    @Process
    long[] multiply(int[] left, int[] right) {
        int n = Integer.highestOneBit(left.length + right.length) * 2;
        double[][] values = new double[4][n];
        Arrays.setAll(values[0], i -> i < left.length ? left[i] : 0);
        Arrays.setAll(values[2], i -> i < right.length ? right[i] : 0);
        transform(values[0], values[1], false);
        transform(values[2], values[3], false);
        for (int i = 0; i < n; i++) {
            double re = values[0][i] * values[2][i] - values[1][i] * values[3][i];
            values[1][i] = values[0][i] * values[3][i] + values[1][i] * values[2][i];
            values[0][i] = re;
        }
        transform(values[0], values[1], true);
        long[] product = new long[left.length + right.length - 1];
        Arrays.setAll(product, i -> Math.round(values[0][i]));
        return product;
    }

    @Override
    public Object afterwards() {
        return retries;
    }
}
