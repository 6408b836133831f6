package dev.sojourn.conformance;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Which numbered statements the tests of a package are named after: {@code s53_anInterruptIs…} shows S53. */
public final class EveryStatement {

    private EveryStatement() {}

    /** The numbers behind a letter for which no test in the package of a class is named. */
    public static SortedSet<Integer> withoutTest(Class<?> neighbour, char letter, int last)
            throws IOException, URISyntaxException, ClassNotFoundException {
        SortedSet<Integer> missing = new TreeSet<>();
        for (int number = 1; number <= last; number++) {
            missing.add(number);
        }
        Pattern name = Pattern.compile(letter + "(\\d+)_\\w+");
        for (Class<?> each : testsBeside(neighbour)) {
            for (Method method : each.getDeclaredMethods()) {
                Matcher matcher = name.matcher(method.getName());
                if (isTest(method) && matcher.matches()) {
                    missing.remove(Integer.valueOf(matcher.group(1)));
                }
            }
        }
        return missing;
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static List<Class<?>> testsBeside(Class<?> neighbour)
            throws IOException, URISyntaxException, ClassNotFoundException {
        Path directory = Path.of(neighbour.getResource("").toURI());
        List<String> names;
        try (Stream<Path> files = Files.list(directory)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.class"))
                    .sorted()
                    .toList();
        }
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            String simpleName = name.substring(0, name.length() - ".class".length());
            classes.add(Class.forName(neighbour.getPackageName() + "." + simpleName));
        }
        return classes;
    }
}
