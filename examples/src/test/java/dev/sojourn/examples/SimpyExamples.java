package dev.sojourn.examples;

import dev.sojourn.Environment;
import dev.sojourn.examples.bank.BankRenege;
import dev.sojourn.examples.car.Car;
import dev.sojourn.examples.car.ChargingStation;
import dev.sojourn.examples.car.InterruptedCar;
import dev.sojourn.examples.car.ParkingCar;
import dev.sojourn.examples.carwash.Carwash;
import dev.sojourn.examples.communication.ProcessCommunication;
import dev.sojourn.examples.gasstation.GasStation;
import dev.sojourn.examples.latency.EventLatency;
import dev.sojourn.examples.machineshop.MachineShop;
import dev.sojourn.examples.movie.MovieRenege;
import java.util.List;
import java.util.function.Supplier;

/** The examples that have a counterpart in the documentation of SimPy. */
final class SimpyExamples {
    private SimpyExamples() {}

    static List<Example> all() {
        return List.of(
                Example.certain("car", (env, trace) -> new Car(env, trace).run(), Car::main),
                Example.certain("parking-car", (env, trace) -> new ParkingCar(env, trace).run(), ParkingCar::main),
                Example.certain(
                        "interrupted-car", (env, trace) -> new InterruptedCar(env, trace).run(), InterruptedCar::main),
                Example.certain(
                        "charging-station",
                        (env, trace) -> new ChargingStation(env, trace).run(),
                        ChargingStation::main),
                Example.certain("latency", (env, trace) -> new EventLatency(env, trace).run(), EventLatency::main),
                Example.random(
                        "bank", (env, random, trace) -> new BankRenege(env, random, trace).run(), BankRenege::main),
                Example.random("carwash", (env, random, trace) -> new Carwash(env, random, trace).run(), Carwash::main),
                Example.random(
                        "gas-station",
                        (env, random, trace) -> new GasStation(env, random, trace).run(),
                        GasStation::main),
                Example.random(
                        "machine-shop",
                        (env, random, trace) -> new MachineShop(env, random, trace).run(),
                        MachineShop::main),
                Example.random(
                        "movie", (env, random, trace) -> new MovieRenege(env, random, trace).run(), MovieRenege::main),
                new Example("communication", SimpyExamples::communicate, ProcessCommunication::main));
    }

    private static void communicate(Supplier<Environment> environments, Trace trace) {
        Environment env = environments.get();
        Draws random = Draws.from(env.random());
        new ProcessCommunication(env, random, trace).runOneToOne();
        new ProcessCommunication(environments.get(), random, trace).runOneToMany();
    }
}
