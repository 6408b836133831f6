package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Store;

/** A store with room for one item, whose producer has to wait for its consumer. */
public final class BoundedQueue {
    private final Environment env;
    private final Trace trace;
    private final Store<Integer> queue;

    public BoundedQueue(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.queue = new Store<>(env, 1);
    }

    @Process
    void producer() {
        for (int item = 0; item < 3; item++) {
            await(env.timeout(1));
            env.log("producer", "makes item " + item);
            await(queue.put(item));
            env.log("producer", "is rid of item " + item);
        }
    }

    @Process
    void consumer() {
        while (true) {
            env.log("consumer", "waits");
            int item = await(queue.get());
            env.log("consumer", "begins item " + item);
            await(env.timeout(3));
            env.log("consumer", "is done with item " + item);
        }
    }

    public void run() {
        env.process(BoundedQueueProcesses.producer(this));
        env.process(BoundedQueueProcesses.consumer(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new BoundedQueue(new Environment(), Trace.printed()).run();
    }
}
