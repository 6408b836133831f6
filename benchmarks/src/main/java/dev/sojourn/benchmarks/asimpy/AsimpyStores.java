package dev.sojourn.benchmarks.asimpy;

import dev.sojourn.Environment;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Store;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** asimpy's benchmarks of queues and stores. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AsimpyStores.NUM)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AsimpyStores {

    /** How often a feature is exercised in one simulation. */
    static final int NUM = 1000;

    /** PriorityQueue. */
    @Benchmark
    public Environment priorityQueue() {
        StoreFeatures model = new StoreFeatures();
        Store<Integer> store = new PriorityStore<>(model.env, NUM);
        return model.run(StoreFeaturesProcesses.putAndGet(model, store, NUM));
    }

    /** Queue. */
    @Benchmark
    public Environment queue() {
        StoreFeatures model = new StoreFeatures();
        Store<Integer> store = new Store<>(model.env, NUM);
        return model.run(StoreFeaturesProcesses.putAndGet(model, store, NUM));
    }

    /** Queue (blocking get). */
    @Benchmark
    public Environment queueBlockingGet() {
        StoreFeatures model = new StoreFeatures();
        Store<Integer> store = new Store<>(model.env);
        return model.run(
                StoreFeaturesProcesses.putLate(model, store, NUM), StoreFeaturesProcesses.get(model, store, NUM));
    }

    /** Queue (blocking put). */
    @Benchmark
    public Environment queueBlockingPut() {
        StoreFeatures model = new StoreFeatures();
        Store<Integer> store = new Store<>(model.env, 1);
        return model.run(
                StoreFeaturesProcesses.put(model, store, NUM), StoreFeaturesProcesses.getLate(model, store, NUM));
    }

    /** Queue (non-blocking). */
    @Benchmark
    public Environment queueNonBlocking() {
        StoreFeatures model = new StoreFeatures();
        Store<Integer> store = new Store<>(model.env);
        return model.run(StoreFeaturesProcesses.tryPutAndGet(model, store, NUM));
    }

    /** Store. */
    @Benchmark
    public Environment store() {
        StoreFeatures model = new StoreFeatures();
        FilterStore<Integer> store = new FilterStore<>(model.env, NUM);
        return model.run(StoreFeaturesProcesses.putAndGet(model, store, NUM));
    }

    /** Store (filtered get). */
    @Benchmark
    public Environment storeFilteredGet() {
        StoreFeatures model = new StoreFeatures();
        FilterStore<Integer> store = new FilterStore<>(model.env);
        return model.run(StoreFeaturesProcesses.putAndGetFiltered(model, store, NUM));
    }

    /** Store (non-blocking). */
    @Benchmark
    public Environment storeNonBlocking() {
        StoreFeatures model = new StoreFeatures();
        FilterStore<Integer> store = new FilterStore<>(model.env);
        return model.run(StoreFeaturesProcesses.tryPutAndGet(model, store, NUM));
    }
}
