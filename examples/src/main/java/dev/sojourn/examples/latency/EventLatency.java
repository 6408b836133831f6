package dev.sojourn.examples.latency;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;

/**
 * A sender and a receiver at the ends of a long cable: the delay is the cable's affair, not theirs.
 *
 * <p>Shows a process behind an ordinary method, and a store.
 */
public final class EventLatency {
    private final Environment env;
    private final Trace trace;
    private final Cable<Double> cable;

    public EventLatency(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.cable = new Cable<>(env, 10);
    }

    @Process
    void sender() {
        while (true) {
            await(env.timeout(5));
            cable.send(env.now());
        }
    }

    @Process
    void receiver() {
        while (true) {
            double sent = await(cable.receive());
            trace.print("%3.0f receives what was sent at %.0f", env.now(), sent);
        }
    }

    public void run() {
        env.process(EventLatencyProcesses.sender(this));
        env.process(EventLatencyProcesses.receiver(this));
        env.run(100);
    }

    public static void main(String[] args) {
        new EventLatency(new Environment(), Trace.printed()).run();
    }
}
