package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.FilterStore;
import java.util.List;

/** A store of coloured items from which each picker takes only those of one colour. */
public final class ColourPickers {
    private static final List<String> ITEMS = List.of("red", "blue", "red", "blue", "red");

    private final Environment env;
    private final Trace trace;
    private final FilterStore<String> store;

    public ColourPickers(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.store = new FilterStore<>(env);
    }

    @Process
    void stacker() {
        for (String item : ITEMS) {
            await(env.timeout(1));
            await(store.put(item));
            env.log("stacker", "has put " + item);
        }
    }

    @Process
    void picker(String colour, int items) {
        for (int i = 0; i < items; i++) {
            String item = await(store.get(colour::equals));
            env.log(colour + " picker", "has got " + item);
        }
    }

    public void run() {
        env.process(ColourPickersProcesses.stacker(this));
        env.process(ColourPickersProcesses.picker(this, "red", 3));
        env.process(ColourPickersProcesses.picker(this, "blue", 2));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new ColourPickers(new Environment(), Trace.printed()).run();
    }
}
