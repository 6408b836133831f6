package dev.sojourn.processor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A seed with one to three mutations; its number alone decides which. */
record Mutant(long number, String seed, String text) {
    static Mutant of(long number, Map<String, String> seeds) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextInt();
        List<String> names = new ArrayList<>(seeds.keySet());
        String seed = names.get(random.nextInt(names.size()));
        String text = seeds.get(seed);
        List<Mutation> mutations = kind(random.nextInt(6));
        for (int i = random.nextInt(3); i >= 0; i--) {
            text = mutations.get(random.nextInt(mutations.size())).apply(text, random);
        }
        return new Mutant(number, seed, text);
    }

    /** Half of the mutants are likely to be valid, and so to get through the whole of the processor. */
    private static List<Mutation> kind(int number) {
        return number < 3 ? TreeMutations.GENTLE : number < 5 ? TreeMutations.ALL : TokenMutations.ALL;
    }
}
