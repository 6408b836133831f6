package model;

import dev.sojourn.ConditionValue;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import dev.sojourn.resource.Request;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Bank.customer(String, double)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Bank_customer extends SimProcess<Void> {
    private static final SourceLines SOURCE = new SourceLines("model.Bank", "customer", "Bank.java", 15, 18, 23, 23, 23);

    private final Bank self;
    private int state;
    private int handler;
    private String name;
    private double patience;
    private Request request;

    Bank_customer(Bank self, String name, double patience) {
        this.self = requireSelf(self);
        this.name = name;
        this.patience = patience;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        Throwable thrown = null;
        dispatch:
        while (true) {
            try {
                switch (state) {
                    case 0:
                        request = self.counter.request();
                        handler = 4;
                        state = 1;
                        return await(self.env.anyOf(request, self.env.timeout(patience)));
                    case 1: { // line 18: await(env.anyOf(request, env.timeout(patience)))
                        var result = this.<ConditionValue>received();
                        if (!result.contains(request)) {
                            self.reneged++;
                            state = 3;
                            continue dispatch;
                        }
                        state = 2;
                        return sleep(self.env, 12);
                    }
                    case 2: // line 23: await(env.timeout(12))
                        resumed();
                        self.env.log(name, "served");
                        handler = 0;
                        if (request != null) {
                            request.close();
                        }
                        return finish();
                    case 3:
                        handler = 0;
                        if (request != null) {
                            request.close();
                        }
                        return finish();
                    case 4: // line 17: an exception leaves try (request)
                        handler = 0;
                        closeSuppressing(request, thrown);
                        throw thrown;
                    default:
                        throw unreachable(state);
                }
            } catch (Throwable caught) {
                if (handler == 0) {
                    throw caught;
                }
                thrown = caught;
                state = handler;
            }
        }
    }

    @Override
    protected Object direct() throws Throwable {
        self.customer(name, patience);
        return null;
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }
}
