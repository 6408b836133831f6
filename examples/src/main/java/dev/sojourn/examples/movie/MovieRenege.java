package dev.sojourn.examples.movie;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import dev.sojourn.examples.Draws;
import dev.sojourn.examples.Trace;
import dev.sojourn.resource.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cinema with one ticket counter and three movies; when one is sold out, all who wait to see it leave the queue.
 *
 * <p>Shows an event that many processes wait for, each together with something of its own.
 */
public final class MovieRenege {
    private static final double OPENING_HOURS = 120;

    /** Fewer tickets than this are as good as none. */
    private static final int FEW_TICKETS = 2;

    private final Environment env;
    private final Draws random;
    private final Trace trace;
    private final Resource counter;
    private final List<Movie> movies;

    public MovieRenege(Environment env, Draws random, Trace trace) {
        this.env = env;
        this.random = random;
        this.trace = trace;
        this.counter = new Resource(env, 1);
        this.movies = Stream.of("The Long Wait", "Timeout", "Deadlock")
                .map(title -> new Movie(title, env.event()))
                .toList();
    }

    @Process
    void arrivals() {
        while (true) {
            await(env.timeout(random.exponential(0.5)));
            Movie movie = random.oneOf(movies);
            int tickets = random.integer(1, 6);
            if (movie.tickets > 0) {
                env.process(MovieRenegeProcesses.moviegoer(this, movie, tickets));
            }
        }
    }

    @Process
    void moviegoer(Movie movie, int tickets) {
        try (var turn = counter.request()) {
            if (!await(env.anyOf(turn, movie.soldOut)).contains(turn)) {
                movie.reneged++;
                return;
            }
            if (movie.tickets < tickets) {
                await(env.timeout(0.5)); // there is some discussion
                return;
            }
            movie.tickets -= tickets;
            if (movie.tickets < FEW_TICKETS) {
                movie.tickets = 0;
                movie.soldOutAt = env.now();
                movie.soldOut.succeed();
            }
            await(env.timeout(1));
        }
    }

    public void run() {
        env.process(MovieRenegeProcesses.arrivals(this));
        env.run(OPENING_HOURS);
        for (Movie movie : movies) {
            if (movie.soldOut.isTriggered()) {
                trace.print("%s is sold out at %.1f; %d leave the queue", movie.title, movie.soldOutAt, movie.reneged);
            }
        }
    }

    public static void main(String[] args) {
        Environment env = Environment.builder().seed(42).build();
        new MovieRenege(env, Draws.from(env.random()), Trace.printed()).run();
    }
}
