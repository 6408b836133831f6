package dev.sojourn.processor.mutation;

import java.util.List;
import java.util.Random;

/** One way to change a source text. */
interface Mutation {
    /** The changed text; the same text where there is nothing to change in this way. */
    String apply(String source, Random random);

    static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    static String replace(String source, int start, int end, String text) {
        return source.substring(0, start) + text + source.substring(end);
    }
}
