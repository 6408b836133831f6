package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class LockAcrossAwaitTest {
    @Test
    void aLockThatIsHeldWhileTimePassesIsRefused() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Lock lock = new ReentrantLock();
                    final ReadWriteLock both = new ReentrantReadWriteLock();

                    @Process
                    void customer() {
                        lock.lock();
                        try {
                            await(env.timeout(1)); // ERROR: LockAcrossAwait
                            await(env.timeout(2));
                        } finally {
                            lock.unlock();
                        }
                        both.readLock().lock();
                        serve(); // ERROR: LockAcrossAwait
                        both.readLock().unlock();
                    }

                    @Process
                    void serve() {
                        await(env.timeout(1));
                    }
                }
                """);
        assertThat(source.messages())
                .startsWith(
                        "'customer' suspends while it holds lock, which keeps out threads but no other process; unlock"
                                + " before it, or use a Resource.");
    }

    @Test
    void oneThatIsUnlockedBeforeIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final Lock lock = new ReentrantLock();
                    final Lock other = new ReentrantLock();
                    int served;

                    @Process
                    void customer() {
                        await(env.timeout(1));
                        lock.lock();
                        try {
                            served++;
                        } finally {
                            lock.unlock();
                        }
                        await(env.timeout(1));
                        other.lock();
                        other.unlock();
                        await(env.timeout(1));
                        Gate gate = new Gate();
                        gate.lock();
                        await(env.timeout(1));
                        gate.unlock();
                    }

                    static class Gate {
                        void lock() {}

                        void unlock() {}
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
