package dev.sojourn.conformance.local;

import static dev.sojourn.Sojourn.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Differential;
import dev.sojourn.conformance.Probe;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IntersectionTest {
    interface Shape {
        double area();
    }

    interface Named {
        String name();
    }

    static final class Square implements Shape, Named {
        @Override
        public double area() {
            return 4;
        }

        @Override
        public String name() {
            return "square";
        }
    }

    static final class Disc implements Shape, Named {
        @Override
        public double area() {
            return 3;
        }

        @Override
        public String name() {
            return "disc";
        }
    }

    static class Model extends Probe {
        @Process
        String intersection(boolean a) {
            var shape = a ? new Square() : new Disc();
            await(after(1));
            double area = shape.area() + await(after(1));
            String name = shape.name() + await(after("!"));
            var list = List.of(1, "a");
            var maybe = await(after(list)).get(await(after(1)));
            return name + area + list.get(0).getClass().getSimpleName() + maybe;
        }

        @Process
        String intersectionAwaited(boolean a) {
            var shape = await(after(a)) ? new Square() : new Disc();
            var other = a ? await(after(new Disc())) : new Square();
            await(after(1));
            return shape.name() + shape.area() + other.name() + other.area();
        }
    }

    private static String outcome(Function<Model, SimProcess<?>> process) {
        return Differential.outcome(Model::new, process);
    }

    @Test
    @DisplayName("3.13 var of an intersection type")
    void intersectionTypes() {
        assertThat(outcome(m -> IntersectionTest_ModelProcesses.intersection(m, true)))
                .isEqualTo("returned square!5.0Integera");
        assertThat(outcome(m -> IntersectionTest_ModelProcesses.intersection(m, false)))
                .isEqualTo("returned disc!4.0Integera");
        assertThat(outcome(m -> IntersectionTest_ModelProcesses.intersectionAwaited(m, true)))
                .isEqualTo("returned square4.0disc3.0");
        assertThat(outcome(m -> IntersectionTest_ModelProcesses.intersectionAwaited(m, false)))
                .isEqualTo("returned disc3.0square4.0");
    }
}
