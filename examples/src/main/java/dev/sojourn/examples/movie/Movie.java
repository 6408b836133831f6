package dev.sojourn.examples.movie;

import dev.sojourn.Event;

/** A movie, its tickets, and how it sells. */
final class Movie {
    final String title;
    final Event<Void> soldOut;
    int tickets = 50;
    int reneged;
    double soldOutAt;

    Movie(String title, Event<Void> soldOut) {
        this.title = title;
        this.soldOut = soldOut;
    }
}
