package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.Interrupt;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.Container;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Every construct of the language of Java 17 around an await, and whatever javac may warn of. */
public class Everything<T extends Comparable<? super T>> {
    static final int LIMIT = 3;
    private static int started;

    final Environment env = new Environment();
    final Resource resource = new Resource(env, 1);
    final PriorityResource urgent = new PriorityResource(env, 1);
    final PreemptiveResource machine = new PreemptiveResource(env, 1);
    final Container tank = new Container(env, 100, 50);
    final Store<T> store = new Store<>(env);
    private final int[] cells = new int[4];
    private final List<T> seen = new ArrayList<>();
    private T last;
    private int count;
    private long total;
    private byte small;
    private boolean busy;
    private String text = "";

    enum Light {
        RED,
        YELLOW,
        GREEN
    }

    record Pair<A, B>(A left, B right) {}

    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    // ---- statements

    /** Loops of all kinds. */
    @Process
    public int loops(int times, List<? extends T> items, int[][] table) {
        int turns = 0;
        while (turns < times) {
            await(env.timeout(1));
            turns++;
        }
        do {
            turns--;
            await(env.timeout(1));
        } while (turns > 0);
        for (int i = 0, j = times; i < j; i++, j--) {
            turns += await(env.timeout(i, j));
        }
        for (T item : items) {
            await(store.put(item));
        }
        rows:
        for (int[] row : table) {
            for (int cell : row) {
                if (cell == 0) {
                    continue rows;
                }
                if (cell < 0) {
                    break rows;
                }
                await(env.timeout(cell));
            }
        }
        for (; ; ) {
            if (await(env.timeout(1, true))) {
                break;
            }
        }
        return turns;
    }

    /** Branches of all kinds. */
    @Process
    public String branches(Light light, String name, int number) {
        String result = "";
        if (number > 3) {
            await(env.timeout(1));
        } else if (await(env.timeout(1, number)) == 2) {
            return "two";
        } else {
            result = name;
        }
        switch (light) {
            case RED -> await(env.timeout(30));
            case YELLOW -> {
                await(env.timeout(3));
                result += "yellow";
            }
            case GREEN -> {}
        }
        switch (name) {
            case "a":
            case "b":
                await(env.timeout(1));
                break;
            default:
                result += name;
        }
        int value =
                switch (number) {
                    case 1, 2 -> await(env.timeout(1, 5));
                    case 3 -> {
                        await(env.timeout(1));
                        yield number;
                    }
                    default -> throw new IllegalStateException(result);
                };
        double speed =
                await(env.timeout(
                        1,
                        switch (light) {
                            case RED -> 1.0;
                            case YELLOW, GREEN -> 2.0;
                        }));
        return result + value + speed;
    }

    /** Tries of all kinds. */
    @Process
    public int tries(boolean returns) throws IOException {
        try (var request = resource.request();
                var second = urgent.request(1)) {
            await(request.and(second));
        } catch (Interrupt interrupt) {
            await(env.timeout(1));
        } finally {
            await(env.timeout(2));
        }
        try (var request = machine.request(1)) {
            await(request);
            if (returns) {
                return count;
            }
        }
        try {
            await(env.timeout(1));
            fail();
        } catch (IOException | IllegalStateException e) {
            env.log("tries", e.getMessage());
            throw e;
        }
        return 1;
    }

    private void fail() throws IOException {
        throw new IOException("fails");
    }

    // ---- expressions

    /** Operands, conditions, assignments. */
    @Process
    public double expressions(Event<Boolean> one, Event<Boolean> other) {
        boolean both = await(one) && await(other) || !await(one);
        int chosen = both ? await(env.timeout(1, 1)) : cells[index()] + await(env.timeout(1, 2));
        cells[index()] += await(env.timeout(1, 2));
        count += chosen;
        text += await(env.timeout(1, "x"));
        int[] created = {index(), await(env.timeout(1, 3))};
        int[][] sized = new int[await(env.timeout(1, 2))][index()];
        Object boxed = (Object) await(env.timeout(1, 4));
        long wide = await(env.timeout(1, 5));
        String described = "a" + index() + await(env.timeout(1, 'c')) + created.length + sized.length + boxed + wide;
        env.log(described, new StringBuilder(described).append(await(env.timeout(1, "end"))).toString());
        Pair<String, Integer> pair = new Pair<>(described, await(env.timeout(1, 6)));
        return -await(env.timeout(1, 2.5)) * pair.right();
    }

    private int index() {
        return count++ % cells.length;
    }

    /** Private members. */
    @Process
    public void members(T item) {
        started++;
        ++count;
        small = 3;
        busy = !busy;
        last = item;
        total = count--;
        cells[0] = 3;
        await(env.timeout(count));
        seen.add(last);
        last = await(store.get());
        text = describe(text, count, total);
        identity(item).compareTo(last);
        seen.sort(null);
    }

    private String describe(String first, Object... rest) {
        return first + rest.length;
    }

    private static <X> X identity(X what) {
        return what;
    }

    /** Lambdas, method references, nested and local classes. */
    @Process
    public int lambdas(int start) {
        int captured = start + 1;
        await(env.timeout(1));
        IntSupplier supplier = () -> captured + start + count;
        Function<String, Integer> length = String::length;
        Supplier<List<T>> maker = ArrayList::new;
        Runnable runnable = new Runnable() {
            private int runs;

            @Override
            public void run() {
                runs += captured;
                count += runs;
            }
        };
        runnable.run();
        await(env.timeout(supplier.getAsInt()));
        record Local(int value) {}
        Local local = new Local(captured);
        await(env.timeout(1));
        return local.value() + length.apply(text) + maker.get().size();
    }

    /** Patterns. */
    @Process
    public double patterns(Shape shape, Object thing) {
        await(env.timeout(1));
        if (shape instanceof Circle circle && circle.radius() > 1) {
            await(env.timeout(circle.radius()));
            return circle.radius();
        }
        if (!(thing instanceof String string)) {
            return 0;
        }
        await(env.timeout(string.length()));
        return string.length();
    }

    /** Generic calls, inline calls, recursion. */
    @Process
    @SuppressWarnings("unchecked")
    public <R extends Collection<T>> R generics(Supplier<? extends R> maker, T... items) {
        R all = maker.get();
        for (T item : items) {
            all.add(item);
            await(env.timeout(1));
        }
        Map<String, List<? super T>> grouped = new HashMap<>();
        grouped.computeIfAbsent("all", key -> new ArrayList<>()).addAll(all);
        int depth = recurse(LIMIT);
        env.log("depth", recurse(depth) + " " + Everything.<T>sum(all, depth));
        return all;
    }

    @Process
    public int recurse(int depth) {
        await(env.timeout(1));
        return depth == 0 ? 0 : 1 + recurse(depth - 1);
    }

    @Process
    static <X> double sum(Collection<? extends X> items, double start) {
        return items.size() + start;
    }

    // ---- what javac warns of, where the user said that it is all right

    @Process
    @SuppressWarnings({"rawtypes", "unchecked"})
    public List raw(List items) {
        List copy = new ArrayList(items);
        await(env.timeout(1));
        copy.add("x");
        List<String> strings = copy;
        await(env.timeout(strings.size()));
        return copy;
    }

    @Process
    @SuppressWarnings("deprecation")
    public int old(Date date) {
        await(env.timeout(1));
        return date.getYear() + new Date(1, 2, 3).getMonth();
    }

    @Process
    @SuppressWarnings("removal")
    public void removed() {
        await(env.timeout(1));
        System.runFinalization();
        await(env.timeout(2));
    }

    @Process
    @SuppressWarnings({"fallthrough", "finally", "divzero", "empty", "cast", "static"})
    public int sloppy(int number) {
        switch (number) {
            case 1:
                await(env.timeout(1));
            case 2:
                count++;
            default:
        }
        if (number > 3) ;
        try {
            await(env.timeout((int) number));
            number = number / 0;
        } finally {
            return number + this.LIMIT;
        }
    }

    @Process
    @SuppressWarnings({"serial", "try", "synchronization"})
    public void unusual(Integer lock) {
        try (var request = resource.request()) {
            await(env.timeout(1));
        }
        Serializable serializable = new Serializable() {};
        synchronized (lock) {
            count += serializable.hashCode();
        }
        await(env.timeout(1));
    }

    @Process
    @SuppressWarnings("lossy-conversions")
    public int lossy(int number) {
        int sum = number;
        sum += 1.5;
        await(env.timeout(1));
        sum += await(env.timeout(1, 2.5));
        count *= 1.5;
        cells[0] -= await(env.timeout(1, 2.5));
        return sum;
    }
}
