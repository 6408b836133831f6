package dev.sojourn.processor.mutation;

import static dev.sojourn.processor.mutation.Mutation.any;
import static dev.sojourn.processor.mutation.Mutation.replace;

import com.sun.source.tree.MethodTree;
import dev.sojourn.processor.mutation.SourceTree.Part;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Changes that keep the grammar: many of them make something that compiles, or would without the processor. */
final class TreeMutations {
    /** Statements around a statement, {@code #}. */
    private static final List<String> AROUND_STATEMENT = List.of(
            "{ # }",
            "if (true) { # }",
            "if (hashCode() > 3) # else { }",
            "while (true) { # }",
            "for (int wrapped = 0; wrapped < 2; wrapped++) { # }",
            "for (String wrapped : java.util.List.of(\"a\", \"b\")) { # }",
            "do { # } while (false);",
            "try { # } finally { }",
            "try { } finally { # }",
            "try { # } catch (RuntimeException wrapped) { throw wrapped; }",
            "try { throw new java.io.IOException(); } catch (java.io.IOException wrapped) { # }",
            "try (java.io.StringReader wrapped = new java.io.StringReader(\"a\")) { # }",
            "synchronized (Object.class) { # }",
            "wrapped: { # }",
            "switch (3) { case 1: # break; default: }",
            "switch (3) { case 3 -> { # } default -> { } }",
            "int wrapped = switch (3) { case 3: { # } default: yield 4; };",
            "Runnable wrapped = () -> { # };",
            "new Object() { void wrapped() { # } };",
            "class Wrapped { void wrapped() { # } }",
            "record Wrapped(int wrapped) { Wrapped { # } }",
            "#; #",
            "return; #",
            "assert true; #",
            "int wrapped = 3, again[] = {wrapped}; # wrapped++;");

    /** Expressions around an expression. */
    private static final List<String> AROUND_EXPRESSION = List.of(
            "(#)",
            "await(#)",
            "await(env.timeout(1, #))",
            "await(env.timeout(#))",
            "!(#)",
            "-(#)",
            "(int) (#)",
            "(Object) (#)",
            "(# + #)",
            "(true ? # : #)",
            "(# == #)",
            "(# instanceof Object)",
            "(# instanceof String wrapped && wrapped.isEmpty())",
            "((java.util.function.Supplier<Object>) () -> #)",
            "((java.util.function.Supplier<Object>) () -> #).get()",
            "new Object[] {#}",
            "new Object[] {#, #}[0]",
            "new int[#]",
            "java.util.Objects.requireNonNull(#)",
            "java.util.List.of(#, #)",
            "(#).toString()",
            "String.valueOf(#)",
            "switch (3) { case 1 -> #; default -> #; }",
            "switch (3) { default: yield #; }",
            "new Object() { Object wrapped = #; }.wrapped",
            "null",
            "this",
            "super.toString()",
            "#::toString");

    private static final List<String> TYPES = List.of(
            "var",
            "int",
            "long",
            "double",
            "boolean",
            "byte",
            "Object",
            "String",
            "Integer",
            "int[]",
            "Object[]...",
            "java.util.List<?>",
            "java.util.List<? extends Number>",
            "Missing",
            "java.util.Map.Entry<String, Integer>",
            "T",
            "void",
            "Comparable",
            "dev.sojourn.Event<String>");

    private static final List<String> MEMBER_MODIFIERS = List.of(
            "private ",
            "static ",
            "public ",
            "protected ",
            "final ",
            "abstract ",
            "synchronized ",
            "native ",
            "default ",
            "@Process ",
            "@Deprecated(forRemoval = true) ",
            "@SafeVarargs ",
            "<T> ",
            "<T extends Comparable<T>> ",
            "/** {@link Missing} */ ");

    /** Expressions around an expression that have its type, more often than not. */
    private static final List<String> SAME_TYPE = List.of(
            "(#)",
            "(true ? # : #)",
            "(hashCode() > 3 && await(env.timeout(1)) == null ? # : #)",
            "java.util.Objects.requireNonNull(#)",
            "java.util.Optional.of(#).get()",
            "((java.util.function.Supplier<?>) () -> #) == null ? # : #",
            "await(env.timeout(1, #))",
            "switch (hashCode()) { case 1 -> #; default -> #; }",
            "switch (await(env.timeout(1, \"a\"))) { case \"b\": yield #; default: yield #; }",
            "(hashCode() == 3 ? await(env.timeout(2, #)) : #)",
            "new java.util.ArrayList<>(java.util.List.of(#)).get(0)");

    /** Changes that many sources survive. */
    static final List<Mutation> GENTLE = List.of(
            on(SourceTree::statements, (part, random) -> any(AROUND_STATEMENT, random)
                    .replace("#", part)),
            on(SourceTree::statements, (part, random) -> any(AROUND_STATEMENT, random)
                    .replace("#", part)),
            on(SourceTree::statements, (part, random) -> part + " " + part),
            on(SourceTree::statements, (part, random) -> ""),
            on(SourceTree::expressions, (part, random) -> any(SAME_TYPE, random).replace("#", part)),
            on(SourceTree::expressions, (part, random) -> any(SAME_TYPE, random).replace("#", part)),
            swap(SourceTree::statements));

    /** All of them; one that is listed twice is chosen twice as often. */
    static final List<Mutation> ALL = List.of(
            on(SourceTree::statements, (part, random) -> ""),
            on(SourceTree::statements, (part, random) -> part + " " + part),
            on(SourceTree::statements, (part, random) -> any(AROUND_STATEMENT, random)
                    .replace("#", part)),
            on(SourceTree::statements, (part, random) -> any(AROUND_STATEMENT, random)
                    .replace("#", part)),
            on(SourceTree::statements, (part, random) -> any(AROUND_STATEMENT, random)
                    .replace("#", part)),
            on(SourceTree::expressions, (part, random) -> any(AROUND_EXPRESSION, random)
                    .replace("#", part)),
            on(SourceTree::expressions, (part, random) -> any(AROUND_EXPRESSION, random)
                    .replace("#", part)),
            on(SourceTree::expressions, (part, random) -> any(AROUND_EXPRESSION, random)
                    .replace("#", part)),
            on(SourceTree::types, (part, random) -> any(TYPES, random)),
            on(SourceTree::members, (part, random) -> ""),
            on(SourceTree::members, (part, random) -> part + "\n" + part),
            on(SourceTree::members, (part, random) -> any(MEMBER_MODIFIERS, random) + part),
            on(SourceTree::members, (part, random) -> any(MEMBER_MODIFIERS, random) + part),
            on(SourceTree::members, (part, random) -> "static class Wrapped" + random.nextInt(9) + " { " + part + " }"),
            on(SourceTree::members, (part, random) -> "interface Wrapped" + random.nextInt(9) + " { " + part + " }"),
            swap(SourceTree::statements),
            swap(SourceTree::expressions),
            copy(SourceTree::expressions),
            copy(SourceTree::statements),
            swap(SourceTree::members),
            TreeMutations::overload);

    private TreeMutations() {}

    private interface Change {
        String of(String part, Random random);
    }

    private static Mutation on(Function<SourceTree, List<Part>> parts, Change change) {
        return (source, random) -> {
            List<Part> all = parts.apply(SourceTree.of(source));
            if (all.isEmpty()) {
                return source;
            }
            Part part = any(all, random);
            return replace(source, part.start(), part.end(), change.of(part.in(source), random));
        };
    }

    private static Mutation swap(Function<SourceTree, List<Part>> parts) {
        return (source, random) -> {
            List<Part> all = parts.apply(SourceTree.of(source));
            if (all.size() < 2) {
                return source;
            }
            Part one = any(all, random);
            Part other = any(all, random);
            Part left = one.start() < other.start() ? one : other;
            Part right = left == one ? other : one;
            if (left.end() > right.start()) {
                return source;
            }
            String swapped = replace(source, right.start(), right.end(), left.in(source));
            return replace(swapped, left.start(), left.end(), right.in(source));
        };
    }

    /** One part takes the place of another. */
    private static Mutation copy(Function<SourceTree, List<Part>> parts) {
        return (source, random) -> {
            List<Part> all = parts.apply(SourceTree.of(source));
            if (all.isEmpty()) {
                return source;
            }
            Part target = any(all, random);
            return replace(
                    source, target.start(), target.end(), any(all, random).in(source));
        };
    }

    /** A method gets the name of another one. */
    private static String overload(String source, Random random) {
        List<Part> methods = SourceTree.of(source).methods();
        if (methods.size() < 2) {
            return source;
        }
        Part renamed = any(methods, random);
        String name = ((MethodTree) renamed.tree()).getName().toString();
        String other = ((MethodTree) any(methods, random).tree()).getName().toString();
        int position = source.indexOf(name, renamed.start());
        boolean isConstructor = name.startsWith("<") || other.startsWith("<");
        return isConstructor || position < 0 ? source : replace(source, position, position + name.length(), other);
    }
}
