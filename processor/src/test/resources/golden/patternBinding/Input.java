package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;

final class Sorting {
    final Environment env = new Environment();
    final Store<Object> belt = new Store<>(env);

    @Process
    int sort() {
        if (await(belt.get()) instanceof String text && !text.isEmpty()) {
            await(env.timeout(text.length()));
            env.log("sorting", text);
        }
        Object item = await(belt.get());
        if (!(item instanceof Integer number)) {
            return 0;
        }
        await(env.timeout(number));
        return number;
    }
}
