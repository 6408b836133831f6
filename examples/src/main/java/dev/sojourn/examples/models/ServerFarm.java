package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Resource;
import dev.sojourn.stats.Counter;
import dev.sojourn.stats.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Web servers behind a load balancer: time limits, retries with a pause that grows, servers that crash, a circuit breaker, and a
 * second request on the side when the first is slow. Milliseconds.
 */
public final class ServerFarm {
    /** A server that did not answer in time. */
    static final class TimeLimitException extends IOException {
        private static final long serialVersionUID = 1L;

        TimeLimitException(String server, double limit) {
            super(server + " did not answer within " + limit + " ms");
        }
    }

    /** What a crashed server's clients see. */
    static final class CrashedException extends IOException {
        private static final long serialVersionUID = 1L;

        CrashedException(String server) {
            super(server + " is down");
        }
    }

    record Answer(String server, int status, double duration) {
        boolean isOk() {
            return status < 500;
        }
    }

    /** Lets no calls through for a while after several failures in a row. */
    static final class Breaker {
        private final Environment env;
        private final int threshold;
        private final double pause;
        private int failures;
        private double openUntil = Double.NEGATIVE_INFINITY;

        Breaker(Environment env, int threshold, double pause) {
            this.env = env;
            this.threshold = threshold;
            this.pause = pause;
        }

        boolean isOpen() {
            return env.now() < openUntil;
        }

        void succeeded() {
            failures = 0;
        }

        void failed() {
            if (++failures >= threshold) {
                openUntil = env.now() + pause;
                failures = 0;
            }
        }
    }

    static final class Server {
        private final Environment env;
        private final String name;
        private final Resource threads;
        private final RandomStream work;
        private final Breaker breaker;
        private final List<SimProcess<?>> running = new ArrayList<>();
        private boolean isUp = true;
        private int crashes;

        Server(Environment env, String name, int threads) {
            this.env = env;
            this.name = name;
            this.threads = new Resource(env, threads);
            this.work = env.random("work of " + name);
            this.breaker = new Breaker(env, 3, 2_000);
        }

        int load() {
            return threads.count() + threads.queue().size();
        }

        boolean isWillingly() {
            return isUp && !breaker.isOpen();
        }

        /** Handles a request; a crash meanwhile is the client's {@link IOException}. */
        @Process
        Answer handle(double cost) throws IOException {
            if (!isUp) {
                throw new CrashedException(name);
            }
            double start = env.now();
            SimProcess<?> self = env.activeProcess().orElseThrow();
            running.add(self);
            try (var thread = threads.request()) {
                await(thread);
                await(env.timeout(cost * work.gamma(2, 0.5)));
                int status = work.chance(0.01) ? 503 : 200;
                return new Answer(name, status, env.now() - start);
            } catch (Interrupt crash) {
                throw new CrashedException(name);
            } finally {
                running.remove(self);
            }
        }

        @Process
        void crashAndRestart() {
            while (true) {
                await(env.timeout(work.exponential(30_000)));
                isUp = false;
                crashes++;
                List.copyOf(running).forEach(SimProcess::interrupt);
                await(env.timeout(work.uniform(500, 3_000)));
                isUp = true;
            }
        }
    }

    public record Summary(long ok, long failed, long retries, long hedged, double mean, int crashes) {}

    private final Environment env;
    private final RandomStream clients;
    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final Counter ok = new Counter();
    private final Counter failed = new Counter();
    private final Counter retries = new Counter();
    private final Counter hedged = new Counter();
    private final Tally latencies = new Tally();

    ServerFarm(Environment env, int servers) {
        this.env = env;
        this.clients = env.random("clients");
        for (int i = 1; i <= servers; i++) {
            Server server = new Server(env, "server " + i, 4);
            this.servers.put(server.name, server);
        }
    }

    /** The one with the least to do, not counting one that is asked already. */
    private Optional<Server> pick(Server exceptFor) {
        Server best = null;
        for (Server server : servers.values()) {
            if (server != exceptFor && server.isWillingly() && (best == null || server.load() < best.load())) {
                best = server;
            }
        }
        return Optional.ofNullable(best);
    }

    @Process
    void traffic(double perSecond) {
        while (true) {
            await(env.timeout(clients.exponential(1000 / perSecond)));
            env.process(ServerFarmProcesses.client(this, clients.logNormal(3, 0.8)));
        }
    }

    @Process
    void client(double cost) {
        double start = env.now();
        double pause = 20;
        for (int attempt = 0; attempt < 4; attempt++, pause *= 2) {
            if (attempt > 0) {
                retries.increment();
                await(env.timeout(pause * clients.uniform(0.5, 1.5)));
            }
            try {
                Answer answer = ask(cost);
                if (answer.isOk()) {
                    ok.increment();
                    latencies.add(env.now() - start);
                    return;
                }
            } catch (TimeLimitException slow) {
                env.log("client", slow.getMessage());
                break; // it would only make things worse
            } catch (IOException retry) {
                env.log("client", retry.getMessage());
            }
        }
        failed.increment();
    }

    /** Asks a server, and a second one when the first is slow; the first answer counts. */
    @Process
    Answer ask(double cost) throws IOException {
        Server first = pick(null).orElseThrow(() -> new CrashedException("every server"));
        SimProcess<Answer> call = env.process(ServerFarm_ServerProcesses.handle(first, cost));
        call.defuse();
        try {
            await(env.anyOf(call, env.timeout(80)));
        } finally {
            if (call.isTriggered() && !call.isOk()) {
                first.breaker.failed();
            }
        }
        return call.isTriggered() ? finish(first, call) : hedge(first, call, cost);
    }

    private static Answer finish(Server server, SimProcess<Answer> call) {
        server.breaker.succeeded();
        return call.value();
    }

    @Process
    Answer hedge(Server first, SimProcess<Answer> call, double cost) throws IOException {
        hedged.increment();
        Optional<Server> second = pick(first);
        List<SimProcess<Answer>> calls = new ArrayList<>(List.of(call));
        second.ifPresent(server -> calls.add(env.process(ServerFarm_ServerProcesses.handle(server, cost))));
        calls.forEach(Event::defuse);
        List<Event<?>> race = new ArrayList<>(calls);
        race.add(env.timeout(1_000));
        try {
            await(env.anyOf(race));
        } finally {
            if (call.isTriggered() && !call.isOk()) {
                first.breaker.failed();
            }
        }
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).isTriggered()) {
                return finish(i == 0 ? first : second.orElseThrow(), calls.get(i));
            }
        }
        first.breaker.failed();
        throw new TimeLimitException(first.name, 1_080);
    }

    public static Summary run(Environment env, double milliseconds) {
        ServerFarm farm = new ServerFarm(env, 4);
        farm.servers.values().forEach(server -> env.process(ServerFarm_ServerProcesses.crashAndRestart(server)));
        env.process(ServerFarmProcesses.traffic(farm, 300));
        env.run(milliseconds);
        int crashes = farm.servers.values().stream()
                .mapToInt(server -> server.crashes)
                .sum();
        return new Summary(
                farm.ok.count(),
                farm.failed.count(),
                farm.retries.count(),
                farm.hedged.count(),
                farm.latencies.mean(),
                crashes);
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(9).build(), 60_000));
    }
}
