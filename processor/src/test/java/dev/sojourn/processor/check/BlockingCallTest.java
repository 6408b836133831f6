package dev.sojourn.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.processor.javac.MarkedSource;
import org.junit.jupiter.api.Test;

final class BlockingCallTest {
    @Test
    void whatBlocksTheThreadIsReported() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
                    final Semaphore permits = new Semaphore(1);

                    @Process
                    void customer(Thread other, Future<String> answer, CountDownLatch latch) throws Exception {
                        Thread.sleep(100); // WARNING: BlockingCall
                        TimeUnit.SECONDS.sleep(1); // WARNING: BlockingCall
                        other.join(); // WARNING: BlockingCall
                        env.log("answer", answer.get()); // WARNING: BlockingCall
                        latch.await(); // WARNING: BlockingCall
                        queue.put("a"); // WARNING: BlockingCall
                        String next = queue.take(); // WARNING: BlockingCall
                        queue.poll(1, TimeUnit.SECONDS); // WARNING: BlockingCall
                        permits.acquire(); // WARNING: BlockingCall
                        CompletableFuture.completedFuture(next).join(); // WARNING: BlockingCall
                        await(env.timeout(1));
                        wait(10); // WARNING: BlockingCall
                    }
                }
                """);
        assertThat(source.messages())
                .startsWith(
                        "Thread.sleep(...) blocks the thread, and with it the whole simulation, while no simulated time"
                                + " passes in 'customer'; await(env.timeout(...)) instead.")
                .contains(
                        "BlockingQueue.put(...) blocks the thread, and with it the whole simulation, while no simulated"
                                + " time passes in 'customer'; await the put(...) or get() of a Store instead.");
    }

    @Test
    void whatDoesNotBlockIsFine() {
        MarkedSource source = MarkedSource.of("""
                class Bank {
                    final Environment env = new Environment();
                    final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
                    final Map<String, Integer> served = new HashMap<>();
                    final Store<String> store = new Store<>(env);

                    @Process
                    void customer(CompletableFuture<String> answer) {
                        queue.add("a");
                        queue.offer("b");
                        String next = queue.poll();
                        served.put(next, 1);
                        served.get(next);
                        await(store.put("c"));
                        await(store.get());
                        answer.getNow("d");
                        String.join(",", "a", "b");
                        Thread.currentThread().getName();
                        Runnable later = () -> pause();
                        env.schedule(1, later);
                        sleep(1);
                    }

                    @Process
                    void sleep(double hours) {
                        await(env.timeout(hours));
                    }

                    static void pause() {
                        try {
                            Thread.sleep(1);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
                """);
        assertThat(source.messages()).isEmpty();
    }
}
