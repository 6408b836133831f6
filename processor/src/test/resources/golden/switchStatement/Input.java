package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Crossing {
    final Environment env = new Environment();

    enum Light {
        RED,
        YELLOW,
        GREEN
    }

    @Process
    @SuppressWarnings("fallthrough")
    int cross(Light light, String vehicle) {
        int waited = 0;
        switch (light) {
            case RED:
                await(env.timeout(30));
                waited += 30;
                // and then it is yellow
            case YELLOW:
                await(env.timeout(3));
                waited += 3;
                break;
            default:
                break;
        }
        switch (vehicle) {
            case "truck", "bus" -> await(env.timeout(20));
            case "bike" -> {
                waited++;
                await(env.timeout(5));
            }
            default -> throw new IllegalArgumentException(vehicle);
        }
        return waited;
    }
}
