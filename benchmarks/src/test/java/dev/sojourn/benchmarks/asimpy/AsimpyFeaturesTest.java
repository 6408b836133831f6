package dev.sojourn.benchmarks.asimpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** What is measured runs to its end: nobody waits any more for what does not come. */
class AsimpyFeaturesTest {

    @Test
    void everyFeatureRunsToItsEnd() throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (Class<?> each : List.of(AsimpyEvents.class, AsimpyResources.class, AsimpyStores.class)) {
            Object benchmarks = each.getDeclaredConstructor().newInstance();
            List<Method> methods = Stream.of(each.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Benchmark.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
            for (Method method : methods) {
                names.add(method.getName());
                Environment env = (Environment) method.invoke(benchmarks);
                if (method.getName().equals("environmentRunUntil")) {
                    assertThat(env.now()).as(method.getName()).isEqualTo(1000.5);
                } else {
                    assertThat(env.peek()).as(method.getName()).isInfinite();
                    assertThat(env.waiting()).as(method.getName()).isEmpty();
                }
            }
        }
        assertThat(names).hasSize(34);
    }
}
