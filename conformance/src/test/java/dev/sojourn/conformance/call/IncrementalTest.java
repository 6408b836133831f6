package dev.sojourn.conformance.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes compiled one after the other, again, and in another order. */
class IncrementalTest {
    private static final String BASE = """
            package p;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.Environment;
            import dev.sojourn.annotation.Process;
            public abstract class Base {
                public Environment env;
                @Process public abstract int work(int n);
                @Process protected int twice(int n) { return work(n) + work(await(env.timeout(1, n))); }
                @Process public <T> T same(T t) { return await(env.timeout(1, t)); }
            }
            """;

    private static final String DERIVED = """
            package q;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.annotation.Process;
            public class Derived extends p.Base implements p.Side {
                @Override @Process public int work(int n) { return same(n) + await(env.timeout(2, 10)); }
                @Process public int story(int n) { return twice(n) + side(this) + p.Side.fixed(this); }
            }
            """;

    private static final String SIDE = """
            package p;
            import static dev.sojourn.Sojourn.await;
            import dev.sojourn.annotation.Process;
            public interface Side {
                @Process default int side(Base base) { return await(base.env.timeout(1, 1000)); }
                @Process static int fixed(Base base) { await(base.env.timeout(1)); return 5000; }
            }
            """;

    private static Object run(Compilation compilation, boolean direct) throws Exception {
        try (var loader = compilation.loader()) {
            Class<?> type = loader.loadClass("q.Derived");
            Object model = type.getConstructor().newInstance();
            Environment env = direct ? Environment.builder().direct().build() : new Environment();
            type.getField("env").set(model, env);
            Method factory = loader.loadClass("q.DerivedProcesses").getMethod("story", type, int.class);
            SimProcess<?> process = env.process((SimProcess<?>) factory.invoke(null, model, 4));
            return env.run(process) + " at " + env.now();
        }
    }

    private static Map<String, String> files(Path directory, String suffix) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(each -> each.toString().endsWith(suffix))
                    .toList()) {
                files.put(
                        directory.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    @DisplayName("10.23 together, one by one, and from separate outputs: the same classes, the same run")
    void oneByOne(@TempDir Path directory) throws Exception {
        Map<String, Compilation> ways = new LinkedHashMap<>();
        Compilation together = new Compilation(Files.createDirectory(directory.resolve("together")));
        assertThat(together.compile(BASE, SIDE, DERIVED)).isEmpty();
        ways.put("together", together);
        Compilation reversed = new Compilation(Files.createDirectory(directory.resolve("reversed")));
        assertThat(reversed.compile(DERIVED, SIDE, BASE)).isEmpty();
        ways.put("reversed", reversed);
        Compilation single = new Compilation(Files.createDirectory(directory.resolve("single")));
        assertThat(single.compile(BASE)).isEmpty();
        assertThat(single.compile(SIDE)).isEmpty();
        assertThat(single.compile(DERIVED)).isEmpty();
        ways.put("single", single);
        Compilation separate = new Compilation(Files.createDirectory(directory.resolve("separate")));
        assertThat(separate.compile(BASE, SIDE)).isEmpty();
        Compilation user = separate.next(directory.resolve("user"));
        assertThat(user.compile(DERIVED)).isEmpty();
        ways.put("separate", user);
        for (var way : ways.entrySet()) {
            assertThat(run(way.getValue(), false)).as(way.getKey()).isEqualTo("6028 at 9.0");
            assertThat(run(way.getValue(), true)).as(way.getKey()).isEqualTo("6028 at 9.0");
        }
        assertThat(files(directory.resolve("reversed"), ".java"))
                .isEqualTo(files(directory.resolve("together"), ".java"));
        assertThat(files(directory.resolve("single"), ".java"))
                .isEqualTo(files(directory.resolve("together"), ".java"));
        assertThat(files(directory.resolve("reversed"), ".class"))
                .isEqualTo(files(directory.resolve("together"), ".class"));
    }

    @Test
    @DisplayName("10.23 a class compiled again keeps its names")
    void again(@TempDir Path directory) throws Exception {
        Compilation compilation = new Compilation(directory);
        assertThat(compilation.compile(BASE, SIDE, DERIVED)).isEmpty();
        Map<String, String> before = files(directory, "");
        assertThat(compilation.compile(DERIVED)).isEmpty();
        assertThat(files(directory, "")).isEqualTo(before);
        assertThat(compilation.compile(BASE)).isEmpty();
        assertThat(files(directory, "")).isEqualTo(before);
        assertThat(run(compilation, false)).isEqualTo("6028 at 9.0");
    }
}
