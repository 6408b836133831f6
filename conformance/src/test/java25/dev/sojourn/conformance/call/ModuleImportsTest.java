package dev.sojourn.conformance.call;

import module java.base;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The names of a whole module, imported at once. */
class ModuleImportsTest {
    static class Model extends Probe {
        @Process
        String work(List<String> names) {
            Map<String, AtomicInteger> counts = new TreeMap<>(Comparator.reverseOrder());
            for (String name : names) {
                counts.computeIfAbsent(name, _ -> new AtomicInteger())
                        .addAndGet(await(after(name.length())));
            }
            await(after("gap"));
            return counts.entrySet().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "[", "]"))
                    .concat(await(after(Path.of("a", "b").getFileName().toString())));
        }
    }

    @Test
    @DisplayName("10.19 names that the import of a module brings")
    void names() {
        assertThat(Differential.outcome(
                        Model::new, m -> ModuleImportsTest_ModelProcesses.work(m, List.of("a", "bcd", "a"))))
                .isEqualTo("returned [bcd=3, a=2]b");
    }
}
