package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Store;

final class Printer {
    final Environment env = new Environment();
    final Store<String> jobs = new Store<>(env);

    @Process
    void printOne() {
        String job = await(jobs.get());
        int pages = job.length() / 80 + 1;
        await(env.timeout(pages * 0.5));
        env.log("printer", job + " has " + pages + " pages");
    }
}
