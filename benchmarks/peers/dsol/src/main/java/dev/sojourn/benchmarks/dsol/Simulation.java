package dev.sojourn.benchmarks.dsol;

import java.util.concurrent.CountDownLatch;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import org.djutils.event.EventListener;

/** One replication, which DSOL runs on a thread of its own. */
final class Simulation {

    /** Longer than any workload takes. */
    static final double LONG = 1e12;

    private static final short NORMAL = 5;

    private final DevsSimulator<Double> simulator = new DevsSimulator<>("benchmark");
    private final double length;

    Simulation(double length) {
        this.length = length;
    }

    double now() {
        return simulator.getSimulatorTime();
    }

    void schedule(double delay, Executable action) {
        simulator.scheduleEventRel(delay, NORMAL, action);
    }

    /** Runs to the end what the action schedules at the beginning. */
    void run(Runnable schedulesFirstEvents) {
        CountDownLatch end = new CountDownLatch(1);
        simulator.addListener((EventListener) event -> end.countDown(), Replication.END_REPLICATION_EVENT);
        simulator.initialize(
                new Model(simulator, schedulesFirstEvents), new SingleReplication<>("benchmark", 0.0, 0.0, length));
        simulator.start();
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while a replication ran", interrupted);
        }
        simulator.cleanUp();
    }

    private static final class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {

        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // never serialized
        private final Runnable schedulesFirstEvents;

        Model(DevsSimulator<Double> simulator, Runnable schedulesFirstEvents) {
            super(simulator);
            this.schedulesFirstEvents = schedulesFirstEvents;
        }

        @Override
        public void constructModel() {
            schedulesFirstEvents.run();
        }
    }
}
