package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Store;

/** Handing items over through a store. */
public final class ProducerConsumer {
    private final Environment env;
    private final Trace trace;
    private final Store<Integer> queue;

    public ProducerConsumer(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.queue = new Store<>(env);
    }

    @Process
    void producer() {
        for (int item = 0; item < 3; item++) {
            await(env.timeout(5));
            env.log("producer", "makes item " + item);
            await(queue.put(item));
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
        env.process(ProducerConsumerProcesses.producer(this));
        env.process(ProducerConsumerProcesses.consumer(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new ProducerConsumer(new Environment(), Trace.printed()).run();
    }
}
