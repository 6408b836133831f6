package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import java.util.List;
import java.util.Map;

final class Postman {
    final Environment env = new Environment();

    @Process
    double visit(List<? extends Number> distances, Map<String, Double> tips) {
        double total = 0;
        for (Number distance : distances) {
            await(env.timeout(distance.doubleValue()));
            total += distance.doubleValue();
        }
        for (var tip : tips.entrySet()) {
            await(env.timeout(tip.getValue()));
            env.log(tip.getKey(), "thanks");
        }
        return total;
    }
}
