package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;

final class Mixer {
    final Environment env = new Environment();
    final Store<Double> readings = new Store<>(env);
    final double[] history = new double[2];
    double latest;

    @Process
    double mix() {
        double first;
        first = await(readings.get());
        latest = await(readings.get());
        history[next()] = await(readings.get());
        this.history[1] = first;
        return first + latest;
    }

    int next() {
        return 0;
    }
}
