package model;

import dev.sojourn.SimProcess;
import javax.annotation.processing.Generated;

/**
 * Makes processes of the methods of {@link Kettle} that are annotated {@code @Process}.
 * A process starts when it is passed to {@code env.process(...)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"deprecation", "rawtypes", "removal", "unchecked", "varargs"})
final class KettleProcesses {
    private KettleProcesses() {
    }

    /**
     * Boils water.
     */
    static SimProcess<Void> boil(Kettle self, double minutes) {
        return new Kettle_boil(self, minutes);
    }
}
