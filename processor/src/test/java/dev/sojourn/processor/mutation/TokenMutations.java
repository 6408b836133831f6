package dev.sojourn.processor.mutation;

import static dev.sojourn.processor.mutation.Mutation.any;
import static dev.sojourn.processor.mutation.Mutation.replace;

import java.util.List;
import java.util.Random;

/** Changes that know words and signs but no grammar: most of them make something that does not parse or attribute. */
final class TokenMutations {
    private static final List<String> TYPES = List.of(
            "int",
            "long",
            "double",
            "boolean",
            "byte",
            "char",
            "String",
            "Object",
            "var",
            "void",
            "Integer",
            "int[]",
            "Runnable",
            "java.util.List<String>",
            "Missing",
            "Iterable<?>",
            "Throwable",
            "java.io.IOException");
    private static final List<String> MODIFIERS = List.of(
            "public",
            "private",
            "protected",
            "static",
            "final",
            "abstract",
            "synchronized",
            "native",
            "default",
            "strictfp",
            "transient",
            "volatile",
            "sealed",
            "non-sealed",
            "@Process",
            "@Override",
            "@Deprecated",
            "<T>",
            "<E extends Exception>");
    private static final List<String> SIGNS = List.of(
            "{",
            "}",
            "(",
            ")",
            ";",
            ",",
            ".",
            "->",
            "::",
            "+",
            "-",
            "!",
            "=",
            "==",
            "+=",
            "++",
            "<",
            ">",
            "?",
            ":",
            "@",
            "[",
            "]",
            "&&",
            "instanceof",
            "...",
            "\\u0041",
            "\"",
            "'",
            "\u00e9",
            "#");
    private static final List<String> WORDS = List.of(
            "await",
            "return",
            "yield",
            "break",
            "continue",
            "throw",
            "throws",
            "new",
            "this",
            "super",
            "null",
            "true",
            "switch",
            "case",
            "default",
            "for",
            "while",
            "do",
            "if",
            "else",
            "try",
            "catch",
            "finally",
            "synchronized",
            "class",
            "enum",
            "record",
            "interface",
            "extends",
            "implements",
            "import",
            "package",
            "assert",
            "_",
            "goto",
            "0",
            "1.5",
            "\"text\"",
            "Object::new",
            "() -> {}",
            "int.class",
            "Interrupt",
            "Process");

    /** All of them; one that is listed twice is chosen twice as often. */
    static final List<Mutation> ALL = List.of(
            TokenMutations::delete,
            TokenMutations::delete,
            TokenMutations::duplicate,
            TokenMutations::swapNeighbours,
            TokenMutations::swapWords,
            TokenMutations::rename,
            TokenMutations::rename,
            TokenMutations::renameAll,
            TokenMutations::retype,
            TokenMutations::retype,
            TokenMutations::insertSign,
            TokenMutations::insertWord,
            TokenMutations::insertModifier,
            TokenMutations::insertModifier,
            TokenMutations::dropBraces,
            TokenMutations::dropImport,
            TokenMutations::copyTokens,
            TokenMutations::cut);

    private TokenMutations() {}

    private static String delete(String source, Random random) {
        List<Token> tokens = Token.in(source);
        int first = random.nextInt(tokens.size());
        int last = Math.min(first + random.nextInt(3), tokens.size() - 1);
        return replace(source, tokens.get(first).start(), tokens.get(last).end(), " ");
    }

    private static String duplicate(String source, Random random) {
        Token token = any(Token.in(source), random);
        return replace(source, token.end(), token.end(), " " + token.text());
    }

    private static String swapNeighbours(String source, Random random) {
        List<Token> tokens = Token.in(source);
        int first = random.nextInt(tokens.size() - 1);
        return swap(source, tokens.get(first), tokens.get(first + 1));
    }

    private static String swapWords(String source, Random random) {
        List<Token> words = Token.in(source).stream().filter(Token::isWord).toList();
        Token one = any(words, random);
        Token other = any(words, random);
        return one.start() < other.start() ? swap(source, one, other) : swap(source, other, one);
    }

    private static String swap(String source, Token left, Token right) {
        if (left.end() > right.start()) {
            return source;
        }
        String swapped = replace(source, right.start(), right.end(), " " + left.text() + " ");
        return replace(swapped, left.start(), left.end(), " " + right.text() + " ");
    }

    /** A word becomes another one of the file. */
    private static String rename(String source, Random random) {
        List<Token> words = Token.in(source).stream().filter(Token::isWord).toList();
        Token renamed = any(words, random);
        return replace(
                source, renamed.start(), renamed.end(), any(words, random).text());
    }

    /** A word becomes another one of the file, everywhere: fields that hide, overloads, shadowed names. */
    private static String renameAll(String source, Random random) {
        List<Token> words = Token.in(source).stream()
                .filter(token -> token.isWord() && !WORDS.contains(token.text()))
                .toList();
        String from = any(words, random).text();
        String to = any(words, random).text();
        return source.replaceAll("\\b" + from.replace("$", "\\$") + "\\b", to.replace("$", "\\$"));
    }

    private static String retype(String source, Random random) {
        List<Token> types = Token.in(source).stream()
                .filter(token -> TYPES.contains(token.text()) || token.isWord() && isUpperCase(token.text()))
                .toList();
        if (types.isEmpty()) {
            return source;
        }
        Token type = any(types, random);
        return replace(source, type.start(), type.end(), any(TYPES, random));
    }

    private static boolean isUpperCase(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static String insertSign(String source, Random random) {
        return insert(source, any(SIGNS, random), random);
    }

    private static String insertWord(String source, Random random) {
        return insert(source, any(WORDS, random), random);
    }

    private static String insert(String source, String text, Random random) {
        int position = any(Token.in(source), random).start();
        return replace(source, position, position, text + " ");
    }

    /** Before the type of something that is declared, more often than not. */
    private static String insertModifier(String source, Random random) {
        List<Token> places = Token.in(source).stream()
                .filter(token -> token.isWord()
                        && (TYPES.contains(token.text())
                                || MODIFIERS.contains(token.text())
                                || List.of("class", "record", "enum", "interface")
                                        .contains(token.text())))
                .toList();
        if (places.isEmpty()) {
            return source;
        }
        int position = any(places, random).start();
        return replace(source, position, position, any(MODIFIERS, random) + " ");
    }

    private static String dropBraces(String source, Random random) {
        String open = random.nextBoolean() ? "{" : "(";
        String close = open.equals("{") ? "}" : ")";
        List<Token> all = Token.in(source);
        List<Token> opening =
                all.stream().filter(token -> token.text().equals(open)).toList();
        if (opening.isEmpty()) {
            return source;
        }
        Token first = any(opening, random);
        int depth = 0;
        for (Token token : all.subList(all.indexOf(first), all.size())) {
            depth += token.text().equals(open) ? 1 : token.text().equals(close) ? -1 : 0;
            if (depth == 0) {
                return replace(replace(source, token.start(), token.end(), " "), first.start(), first.end(), " ");
            }
        }
        return source;
    }

    private static String dropImport(String source, Random random) {
        List<Token> imports = Token.in(source).stream()
                .filter(token -> token.text().equals("import"))
                .toList();
        if (imports.isEmpty()) {
            return source;
        }
        int start = any(imports, random).start();
        return replace(source, start, source.indexOf(';', start) + 1, "");
    }

    /** A few tokens come again somewhere else. */
    private static String copyTokens(String source, Random random) {
        List<Token> tokens = Token.in(source);
        int first = random.nextInt(tokens.size());
        int last = Math.min(first + random.nextInt(12), tokens.size() - 1);
        String copied =
                source.substring(tokens.get(first).start(), tokens.get(last).end());
        return insert(source, copied, random);
    }

    /** As if the user were still typing. */
    private static String cut(String source, Random random) {
        if (random.nextInt(4) > 0) {
            return source;
        }
        return source.substring(0, any(Token.in(source), random).start());
    }
}
