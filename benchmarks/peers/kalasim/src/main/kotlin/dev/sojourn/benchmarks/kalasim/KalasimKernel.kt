package dev.sojourn.benchmarks.kalasim

import dev.sojourn.benchmarks.Contender
import dev.sojourn.benchmarks.XorShift
import kotlin.time.Duration
import kotlin.time.Duration.Companion.hours
import kotlin.time.DurationUnit
import org.kalasim.Component
import org.kalasim.Environment
import org.kalasim.Resource
import org.kalasim.createSimulation

/**
 * kalasim: each process is a component. Its clock counts nanoseconds: with an hour for a unit, what it rounds away does not show.
 */
class KalasimKernel : Contender {

    override fun clock(wakeUps: Int): Double {
        val total = LongArray(1)
        val simulation = simulation {
            repeat(1000) { i ->
                object : Component() {
                    override fun process() = sequence {
                        while (true) {
                            hold((1.0 + i * 1e-6).hours)
                            total[0]++
                        }
                    }
                }
            }
        }
        simulation.run((wakeUps / 1000 + 0.5).hours)
        return total[0].toDouble()
    }

    override fun mm1(customers: Int): Double {
        var waited = 0.0
        simulation {
            val arrivals = XorShift(XorShift.ARRIVALS)
            val services = XorShift(XorShift.SERVICES)
            val server = Resource()

            class Customer : Component() {
                override fun process() = sequence {
                    val arrival = now
                    request(server) {
                        waited += hours(now - arrival)
                        hold(services.exponential(0.8).hours)
                    }
                }
            }

            object : Component() {
                override fun process() = sequence {
                    repeat(customers) {
                        hold(arrivals.exponential(1.0).hours)
                        Customer()
                    }
                }
            }
        }.run()
        return waited / customers
    }

    override fun pingpong(roundTrips: Int): Double =
        throw Contender.unsupported("kalasim has no store of objects")

    override fun exchange(roundTrips: Int): Double =
        throw Contender.unsupported("kalasim has no store of objects")

    override fun spawn(children: Int): Double {
        var end = 0.0
        simulation {
            object : Component() {
                override fun process() = sequence {
                    val start = now
                    repeat(children) {
                        join(object : Component() {
                            override fun process() = sequence { hold(1.hours) }
                        })
                    }
                    end = hours(now - start)
                }
            }
        }.run()
        return end
    }

    override fun many(processes: Int, allWait: Runnable): Double {
        var ends = 0.0
        simulation {
            val waits = XorShift(XorShift.WAITS)
            var waiting = 0
            val start = now
            repeat(processes) {
                object : Component() {
                    override fun process() = sequence {
                        if (++waiting == processes) {
                            allWait.run()
                        }
                        repeat(3) { hold((waits.uniform() * 1000).hours) }
                        ends += hours(now - start)
                    }
                }
            }
        }.run()
        return ends / processes
    }

    /** Without what is recorded about each component, which nobody asks for here. */
    private fun simulation(model: Environment.() -> Unit): Environment =
        createSimulation(tickDurationUnit = DurationUnit.HOURS) {
            entityTrackingDefaults.disableAll()
            model()
        }

    private fun hours(duration: Duration): Double = duration.toDouble(DurationUnit.HOURS)
}
