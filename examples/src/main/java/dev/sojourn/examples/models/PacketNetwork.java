package dev.sojourn.examples.models;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.annotation.Process;
import dev.sojourn.random.RandomStream;
import dev.sojourn.resource.Store;
import dev.sojourn.stats.Counter;
import dev.sojourn.stats.Tally;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A network of routers with small buffers and noisy links; hosts send messages and repeat those that are not acknowledged, with a
 * timeout that doubles. Milliseconds.
 */
public final class PacketNetwork {
    private static final Logger LOGGER = Logger.getLogger(PacketNetwork.class.getName());
    private static final int BUFFER = 8;
    private static final int ATTEMPTS = 5;

    sealed interface Packet {
        String from();

        String to();

        long id();

        int bytes();
    }

    record Data(String from, String to, long id, int bytes) implements Packet {}

    record Acknowledgement(String from, String to, long id) implements Packet {
        @Override
        public int bytes() {
            return 40;
        }
    }

    /** A one-way line with a queue in front of it. */
    static final class Link {
        private final Environment env;
        private final Router end;
        private final double bytesPerMillisecond;
        private final double delay;
        private final double loss;
        private final Store<Packet> buffer;
        private final RandomStream noise;
        private final Counter dropped = new Counter();

        Link(Environment env, Router end, double bytesPerMillisecond, double delay, double loss) {
            this.env = env;
            this.end = end;
            this.bytesPerMillisecond = bytesPerMillisecond;
            this.delay = delay;
            this.loss = loss;
            this.buffer = new Store<>(env, BUFFER);
            this.noise = env.random("noise");
        }

        void send(Packet packet) {
            if (!buffer.tryPut(packet)) {
                dropped.increment();
                LOGGER.log(Level.FINE, "buffer is full, dropped {0}", packet);
            }
        }

        /** Puts one packet after the other on the line; they travel while the next ones are put. */
        @Process
        void transmit() {
            while (true) {
                Packet packet = await(buffer.get());
                await(env.timeout(packet.bytes() / bytesPerMillisecond));
                if (noise.chance(loss)) {
                    dropped.increment();
                } else {
                    env.schedule(delay, () -> end.receive(packet));
                }
            }
        }
    }

    /** A router, which is a host as well. */
    static final class Router {
        private final PacketNetwork network;
        private final Environment env;
        private final String name;
        private final Map<String, Link> links = new LinkedHashMap<>();
        private final Map<String, Link> routes = new HashMap<>();
        private final Map<Long, Event<Double>> unacknowledged = new HashMap<>();
        private final Set<Long> seen = new HashSet<>();

        Router(PacketNetwork network, String name) {
            this.network = network;
            this.env = network.env;
            this.name = name;
        }

        void receive(Packet packet) {
            if (!packet.to().equals(name)) {
                route(packet);
            } else if (packet instanceof Data data) {
                if (seen.add(data.id())) {
                    network.delivered.increment();
                }
                route(new Acknowledgement(name, data.from(), data.id()));
            } else {
                Event<Double> waiting = unacknowledged.remove(packet.id());
                if (waiting != null) {
                    waiting.succeed(env.now());
                }
            }
        }

        void route(Packet packet) {
            Link link = routes.get(packet.to());
            if (link == null) {
                throw new IllegalStateException("there is no way from " + name + " to " + packet.to());
            }
            link.send(packet);
        }

        /** Sends a message until it is acknowledged; answers whether it was, in the end. */
        @Process
        boolean send(Data message) {
            double start = env.now();
            double patience = 60;
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++, patience *= 2) {
                Event<Double> acknowledged = env.event();
                unacknowledged.put(message.id(), acknowledged);
                route(message);
                Event<?> first = await(env.firstOf(acknowledged, env.timeout(patience)));
                if (first == acknowledged) {
                    network.roundTrips.add(acknowledged.value() - start);
                    return true;
                }
                network.repeated.increment();
            }
            unacknowledged.remove(message.id());
            return false;
        }

        @Process
        void talk(List<String> others, int messages) {
            RandomStream traffic = env.random("traffic of " + name);
            int failed = 0;
            for (int i = 0; i < messages; i++) {
                await(env.timeout(traffic.exponential(15)));
                int bytes = 100 + (int) traffic.geometric(0.002);
                Data message = new Data(name, traffic.choice(others), network.nextId++, Math.min(bytes, 1500));
                if (!send(message)) {
                    failed++;
                }
            }
            network.failed.add(failed);
        }
    }

    public record Summary(long delivered, long repeated, long failed, long dropped, double meanRoundTrip) {}

    private final Environment env;
    private final Map<String, Router> routers = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Counter delivered = new Counter();
    private final Counter repeated = new Counter();
    private final Counter failed = new Counter();
    private final Tally roundTrips = new Tally();
    private long nextId;

    PacketNetwork(Environment env) {
        this.env = env;
    }

    private Router router(String name) {
        return routers.computeIfAbsent(name, each -> new Router(this, each));
    }

    void connect(String one, String other, double bytesPerMillisecond, double delay, double loss) {
        link(router(one), router(other), bytesPerMillisecond, delay, loss);
        link(router(other), router(one), bytesPerMillisecond, delay, loss);
    }

    private void link(Router from, Router to, double bytesPerMillisecond, double delay, double loss) {
        Link link = new Link(env, to, bytesPerMillisecond, delay, loss);
        from.links.put(to.name, link);
        links.add(link);
    }

    /** The ways with the fewest hops, by breadth-first search from each router. */
    void findRoutes() {
        for (Router start : routers.values()) {
            Deque<Router> waiting = new ArrayDeque<>(List.of(start));
            Map<String, Optional<Link>> firstHops = new LinkedHashMap<>(Map.of(start.name, Optional.empty()));
            while (!waiting.isEmpty()) {
                Router here = waiting.removeFirst();
                here.links.forEach((name, link) -> {
                    if (!firstHops.containsKey(name)) {
                        firstHops.put(name, Optional.of(firstHops.get(here.name).orElse(link)));
                        waiting.addLast(link.end);
                    }
                });
            }
            firstHops.forEach((name, hop) -> hop.ifPresent(link -> start.routes.put(name, link)));
        }
    }

    public static Summary run(Environment env, int messages) {
        PacketNetwork network = new PacketNetwork(env);
        network.connect("lisbon", "madrid", 40, 4, 0.02);
        network.connect("madrid", "paris", 60, 8, 0.01);
        network.connect("paris", "berlin", 60, 7, 0.01);
        network.connect("paris", "rome", 30, 9, 0.05);
        network.connect("berlin", "warsaw", 20, 4, 0.02);
        network.findRoutes();
        network.links.forEach(link -> env.process(PacketNetwork_LinkProcesses.transmit(link)));
        List<String> names = List.copyOf(network.routers.keySet());
        var talks = network.routers.values().stream()
                .map(router -> {
                    List<String> others = names.stream()
                            .filter(name -> !name.equals(router.name))
                            .toList();
                    return env.process(PacketNetwork_RouterProcesses.talk(router, others, messages));
                })
                .toList();
        env.run(env.allOf(talks));
        return new Summary(
                network.delivered.count(),
                network.repeated.count(),
                network.failed.count(),
                network.links.stream().mapToLong(link -> link.dropped.count()).sum(),
                network.roundTrips.mean());
    }

    public static void main(String[] args) {
        System.out.println(run(Environment.builder().seed(4).build(), 500));
    }
}
