package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import java.util.ArrayList;
import java.util.List;

final class Alarm {
    final Environment env = new Environment();
    final List<Runnable> bells = new ArrayList<>();

    @Process
    void set(String[] names, int volume) {
        for (String name : names) {
            double at = env.now();
            await(env.timeout(1));
            bells.add(() -> env.log(name, "rings since " + at + " at " + volume));
        }
        for (Runnable bell : bells) {
            env.schedule(await(env.timeout(1, 2.0)), bell::run);
        }
        await(env.timeout(1));
        bells.sort((a, b) -> Integer.compare(a.hashCode(), b.hashCode()));
    }
}
