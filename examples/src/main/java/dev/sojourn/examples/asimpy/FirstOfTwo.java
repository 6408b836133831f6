package dev.sojourn.examples.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Store;

/** A race between an answer and the end of patience; the loser is cancelled, so that the late answer is not taken out. */
public final class FirstOfTwo {
    private final Environment env;
    private final Trace trace;
    private final Store<String> answers;

    public FirstOfTwo(Environment env, Trace trace) {
        this.env = env;
        this.trace = trace;
        this.answers = new Store<>(env);
    }

    @Process
    void server() {
        await(env.timeout(5));
        env.log("server", "answers");
        await(answers.put("the answer"));
    }

    @Process
    void client() {
        env.log("client", "waits");
        var answer = answers.get();
        var patience = env.timeout(3);
        if (await(env.firstOf(answer, patience)) == answer) {
            env.log("client", "gets " + answer.value());
        } else {
            env.log("client", "has waited too long, and leaves");
        }
    }

    public void run() {
        env.process(FirstOfTwoProcesses.server(this));
        env.process(FirstOfTwoProcesses.client(this));
        env.run();
        trace.print(env.log());
    }

    public static void main(String[] args) {
        new FirstOfTwo(new Environment(), Trace.printed()).run();
    }
}
