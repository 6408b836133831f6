package dev.sojourn.stats;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * A confidence interval from one long run, whose observations depend on each other: the means of long batches hardly do. The
 * batches grow with the run: there are always from {@code batches} to {@code 2 * batches - 1} whole ones of equal size, and when
 * one more is complete, pairs are made into one (Law, <i>Simulation Modeling and Analysis</i>, section 9.5.3).
 */
public final class BatchMeans implements DoubleConsumer {

    private final double[] sums;
    private int complete;
    private long size = 1;
    private double sum;
    private long inBatch;

    /** Twenty batches at least. */
    public BatchMeans() {
        this(20);
    }

    /**
     * A given number of batches.
     *
     * @param batches the smallest number of batches, once there are as many observations; two at least
     * @throws IllegalArgumentException if it is out of its range
     */
    public BatchMeans(int batches) {
        if (batches < 2 || batches > 1 << 20) {
            throw new IllegalArgumentException("batches must be from 2 to 2^20, and is " + batches);
        }
        sums = new double[2 * batches];
    }

    /**
     * Adds the next observation.
     *
     * @param observation a finite number
     */
    @Override
    public void accept(double observation) {
        sum += Observations.requireFinite(observation);
        if (++inBatch == size) {
            sums[complete++] = sum;
            sum = 0;
            inBatch = 0;
            if (complete == sums.length) {
                joinPairs();
            }
        }
    }

    private void joinPairs() {
        complete /= 2;
        for (int i = 0; i < complete; i++) {
            sums[i] = sums[2 * i] + sums[2 * i + 1];
        }
        size *= 2;
    }

    /** Forgets everything, as at the end of a warm-up. */
    public void reset() {
        complete = 0;
        size = 1;
        sum = 0;
        inBatch = 0;
    }

    /** {@return how many observations a batch has} */
    public long batchSize() {
        return size;
    }

    /** {@return the means of the whole batches, in order} */
    public double[] means() {
        return Arrays.stream(sums, 0, complete).map(each -> each / size).toArray();
    }

    /**
     * Where the mean lies, by Student's t over the means of the whole batches.
     *
     * @param level the probability with which it lies there, such as 0.95; between 0 and 1
     * @return the interval; its half width is infinite below two batches
     */
    public ConfidenceInterval confidenceInterval(double level) {
        return Tally.of(means()).confidenceInterval(level);
    }

    /**
     * How each batch correlates with the next one: far from 0, the batches are too short and the run is too.
     *
     * @return the correlation, from -1 to 1; NaN below three batches, or where all are equal
     */
    public double correlation() {
        double[] means = means();
        if (means.length < 3) {
            return Double.NaN;
        }
        double mean = Arrays.stream(means).average().orElse(Double.NaN);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            double difference = means[i] - mean;
            squares += difference * difference;
            products += i == 0 ? 0 : difference * (means[i - 1] - mean);
        }
        return products / squares;
    }

    @Override
    public String toString() {
        return "BatchMeans(batches=" + complete + ", batchSize=" + size + ")";
    }
}
