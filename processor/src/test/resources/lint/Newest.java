package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import java.util.List;

/** What came into the language between Java 17 and Java 25. */
class Newest {
    final Environment env = new Environment();

    sealed interface Shape permits Circle, Square, Group {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Group(Shape first, Shape second) implements Shape {}

    @Process
    double area(Shape shape) {
        await(env.timeout(1));
        double own =
                switch (shape) {
                    case Circle(double radius) when radius > 10 -> await(env.timeout(1, radius));
                    case Circle circle -> circle.radius();
                    case Square(var side) -> side * await(env.timeout(1, side));
                    case Group(Circle(_), _) -> 0;
                    case Group(var first, Square _) -> {
                        await(env.timeout(2));
                        yield area(first);
                    }
                    case Group _ -> 7;
                };
        switch (shape) {
            case null -> await(env.timeout(1));
            case Square square when square.side() > await(env.timeout(1, 1.0)) -> env.log("square", "large");
            default -> await(env.timeout(own));
        }
        if (shape instanceof Group(Circle(double radius), Square square)) {
            await(env.timeout(radius));
            return square.side();
        }
        return own;
    }

    @SuppressWarnings("sojourn:SwallowedInterrupt")
    @Process
    int unnamed(List<String> names) {
        int count = 0;
        for (String _ : names) {
            await(env.timeout(1));
            count++;
        }
        try {
            await(env.timeout(1));
        } catch (RuntimeException _) {
            count = 0;
        }
        var _ = await(env.timeout(1, count));
        return count;
    }
}
