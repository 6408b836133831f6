package dev.sojourn.conformance.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.conformance.Differential;
import org.junit.jupiter.api.Test;

/** A parser and an interpreter: deep recursion, exceptions, strings, sealed types. */
class InterpreterTest {
    private static String outcome(String program) {
        return Differential.outcome(Interpreter::new, m -> InterpreterProcesses.interpret(m, program));
    }

    @Test
    void functionsLoopsAndArrays() {
        assertThat(outcome("""
                        # the first primes, by a sieve
                        fun sieve(n) {
                            composite = array(n)
                            i = 2
                            count = 0
                            while i < n {
                                if composite[i] { i = i + 1 continue }
                                count = count + 1
                                j = i * i
                                while j < n { composite[j] = 1 j = j + i }
                                i = i + 1
                            }
                            return count
                        }
                        fun fib(n) { if n < 2 { return n } return fib(n - 1) + fib(n - 2) }
                        fun gcd(a, b) { while !(b == 0) { c = a % b a = b b = c } return a }
                        fun main() {
                            print sieve(20)
                            print fib(7)
                            print gcd(252, 105) * -(1 + 2) - 4
                            print 0 && missing || 7 == 3 + 2 * 2
                        }
                        """)).isEqualTo("returned [8, 13, -67, 1, end]");
    }

    @Test
    void errorsOfPrograms() {
        assertThat(outcome("""
                        fun check(n) { return 10 / n + array(2)[n] }
                        fun main() {
                            i = -1
                            while 1 {
                                try {
                                    i = i + 1
                                    if i == 4 { break }
                                    print check(i)
                                } catch { print error }
                            }
                            print missing
                        }
                        """)).isEqualTo("returned [9, 10, 27, 27, error: no variable missing in line 11, end]");
        assertThat(outcome("fun main() {\n  print (1 + \n  2 * [ }\n"))
                .isEqualTo("returned [error: unexpected [ in line 3, end]");
        assertThat(outcome("fun main() { break }")).isEqualTo("returned [error: a jump leaves main in line 0, end]");
    }
}
