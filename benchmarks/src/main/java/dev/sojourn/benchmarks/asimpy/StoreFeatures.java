package dev.sojourn.benchmarks.asimpy;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.SimProcess;
import dev.sojourn.annotation.Process;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.Store;

/** Stores; asimpy's queues are stores too. */
final class StoreFeatures {

    final Environment env = new Environment();

    @Process
    void putAndGet(Store<Integer> store, int times) {
        for (int i = 0; i < times; i++) {
            await(store.put(i));
            await(store.get());
        }
    }

    @Process
    void putAndGetFiltered(FilterStore<Integer> store, int times) {
        for (int i = 0; i < times; i++) {
            await(store.put(i));
            await(store.get(item -> true));
        }
    }

    @Process
    void tryPutAndGet(Store<Integer> store, int times) {
        for (int i = 0; i < times; i++) {
            store.tryPut(i);
            store.tryGet();
        }
    }

    @Process
    void put(Store<Integer> store, int times) {
        for (int i = 0; i < times; i++) {
            await(store.put(i));
        }
    }

    @Process
    void putLate(Store<Integer> store, int times) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(1));
            await(store.put(i));
        }
    }

    @Process
    void get(Store<Integer> store, int times) {
        for (int i = 0; i < times; i++) {
            await(store.get());
        }
    }

    @Process
    void getLate(Store<Integer> store, int times) {
        for (int i = 0; i < times; i++) {
            await(env.timeout(1));
            await(store.get());
        }
    }

    Environment run(SimProcess<?>... processes) {
        for (SimProcess<?> process : processes) {
            env.process(process);
        }
        env.run();
        return env;
    }
}
