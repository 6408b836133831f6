package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;

final class Household {
    static class Robot extends Appliance {
        @Process
        @Override
        void start(int level) {
            super.start(level + 1);
            await(env.timeout(super.power(level)));
            env.log("robot", super.toString());
        }

        @Override
        int power(int level) {
            return super.power(level) * 2;
        }
    }

    static class Appliance {
        final Environment env = new Environment();

        int power(int level) {
            return level;
        }

        @Process
        void start(int level) {
            await(env.timeout(level));
        }
    }
}
