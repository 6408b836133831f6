package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Elevator {
    final Environment env = new Environment();

    enum Floor {
        GROUND,
        FIRST,
        ROOF
    }

    @Process
    double ride(Floor floor, int load) {
        double speed =
                switch (load) {
                    case 0 -> 2;
                    case 1, 2 -> await(env.timeout(1, 1.5));
                    default -> {
                        await(env.timeout(load));
                        yield 1;
                    }
                };
        await(env.timeout(
                switch (floor) {
                            case GROUND -> 0;
                            case FIRST -> 1;
                            case ROOF -> 7;
                        }
                        / speed));
        return speed;
    }
}
