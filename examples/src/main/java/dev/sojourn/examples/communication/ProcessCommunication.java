package dev.sojourn.examples.communication;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Store;
import java.util.function.Consumer;

/**
 * A speaker whose messages go through a pipe, to one listener or to several; listeners have other things to do, too, and are late
 * now and then.
 *
 * <p>Shows stores as pipes between processes.
 */
public final class ProcessCommunication {
    private static final double DURATION = 100;

    private final Environment env;
    private final Draws random;
    private final Trace trace;

    /**
     * A message.
     *
     * @param speaker who says it
     * @param time when it was said
     */
    record Message(String speaker, double time) {}

    public ProcessCommunication(Environment env, Draws random, Trace trace) {
        this.env = env;
        this.random = random;
        this.trace = trace;
    }

    @Process
    void speaker(String name, Consumer<Message> pipe) {
        while (true) {
            await(env.timeout(random.integer(6, 10)));
            pipe.accept(new Message(name, env.now()));
        }
    }

    @Process
    void listener(String name, Store<Message> pipe) {
        while (true) {
            Message message = await(pipe.get());
            String late = message.time() < env.now() ? ", late" : "";
            trace.print(
                    "%3.0f %s hears what %s said at %.0f%s", env.now(), name, message.speaker(), message.time(), late);
            await(env.timeout(random.integer(4, 8)));
        }
    }

    public void runOneToOne() {
        trace.print("one to one");
        Store<Message> pipe = new Store<>(env);
        env.process(ProcessCommunicationProcesses.speaker(this, "speaker", pipe::put));
        env.process(ProcessCommunicationProcesses.listener(this, "listener A", pipe));
        env.run(DURATION);
    }

    public void runOneToMany() {
        trace.print("one to many");
        BroadcastPipe<Message> pipe = new BroadcastPipe<>(env);
        env.process(ProcessCommunicationProcesses.speaker(this, "speaker", pipe::put));
        env.process(ProcessCommunicationProcesses.listener(this, "listener A", pipe.newOutput()));
        env.process(ProcessCommunicationProcesses.listener(this, "listener B", pipe.newOutput()));
        env.run(DURATION);
    }

    public static void main(String[] args) {
        Environment env = Environment.builder().seed(42).build();
        Draws random = Draws.from(env.random());
        new ProcessCommunication(env, random, Trace.printed()).runOneToOne();
        new ProcessCommunication(new Environment(), random, Trace.printed()).runOneToMany();
    }
}
