package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Piece;
import java.util.List;

/**
 * Statements in a row.
 *
 * @param completes whether control can come to what follows
 */
record Body(List<Piece> lines, boolean completes) {

    static Body of(Piece... lines) {
        return new Body(List.of(lines), true);
    }

    static Body ending(Piece... lines) {
        return new Body(List.of(lines), false);
    }

    Piece block() {
        return Piece.block(lines);
    }
}
