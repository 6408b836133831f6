package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Request;
import dev.sojourn.resource.Resource;

final class Bank {
    final Environment env = new Environment();
    final Resource counter = new Resource(env, 1);
    int reneged;

    @Process
    void customer(String name, double patience) {
        try (final Request request = counter.request()) {
            var result = await(env.anyOf(request, env.timeout(patience)));
            if (!result.contains(request)) {
                reneged++;
                return;
            }
            await(env.timeout(12));
            env.log(name, "served");
        }
    }
}
