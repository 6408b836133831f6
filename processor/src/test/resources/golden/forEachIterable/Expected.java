package model;

import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Postman.visit(List<? extends Number>, Map<String,Double>)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Postman_visit extends SimProcess<Double> {
    private static final SourceLines SOURCE = new SourceLines("model.Postman", "visit", "Postman.java", 13, 13, 17, 17, 21);

    private final Postman self;
    private int state;
    private List<? extends Number> distances;
    private Map<String, Double> tips;
    private double total;
    private Iterator<? extends Number> iterator;
    private Number distance;
    private Iterator<? extends Map.Entry<String, Double>> iterator2;
    private Map.Entry<String, Double> tip;

    Postman_visit(Postman self, List<? extends Number> distances, Map<String, Double> tips) {
        this.self = requireSelf(self);
        this.distances = distances;
        this.tips = tips;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        dispatch:
        while (true) {
            switch (state) {
                case 0:
                    total = 0;
                    iterator = distances.iterator();
                case 1: // line 16: for (Number distance : distances)
                    if (iterator.hasNext()) {
                        distance = iterator.next();
                        state = 2;
                        distances = null;
                        return sleep(self.env, distance.doubleValue());
                    }
                    iterator = null;
                    iterator2 = tips.entrySet().iterator();
                    state = 3;
                    continue dispatch;
                case 2: // line 17: await(env.timeout(distance.doubleValue()))
                    resumed();
                    total += distance.doubleValue();
                    state = 1;
                    continue dispatch;
                case 3: // line 20: for (var tip : tips.entrySet())
                    if (iterator2.hasNext()) {
                        tip = iterator2.next();
                        state = 4;
                        distances = null;
                        tips = null;
                        distance = null;
                        return sleep(self.env, tip.getValue());
                    }
                    return finishDouble(total);
                case 4: // line 21: await(env.timeout(tip.getValue()))
                    resumed();
                    self.env.log(tip.getKey(), "thanks");
                    state = 3;
                    continue dispatch;
                default:
                    throw unreachable(state);
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.visit(distances, tips);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
