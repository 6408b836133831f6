package dev.sojourn.conformance.simpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sojourn.Environment;
import dev.sojourn.Event;
import dev.sojourn.RealtimeEnvironment;
import dev.sojourn.SimProcess;
import dev.sojourn.resource.FilterStore;
import dev.sojourn.resource.PreemptiveResource;
import dev.sojourn.resource.PriorityResource;
import dev.sojourn.resource.PriorityStore;
import dev.sojourn.resource.Resource;
import dev.sojourn.resource.Store;
import java.lang.reflect.Member;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S111: where each name of SimPy is found here. */
class NamesTest {

    /** Each name of SimPy, and the member here that does the same; a name without a dot is a type. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    Environment, Environment
                    Environment.now, Environment.now
                    Environment.active_process, Environment.activeProcess
                    Environment.process, Environment.process
                    Environment.timeout, Environment.timeout
                    Environment.event, Environment.event
                    Environment.all_of, Environment.allOf
                    Environment.any_of, Environment.anyOf
                    Environment.schedule, Environment.schedule
                    Environment.peek, Environment.peek
                    Environment.step, Environment.step
                    Environment.run, Environment.run
                    RealtimeEnvironment, RealtimeEnvironment
                    RealtimeEnvironment.factor, RealtimeEnvironment.factor
                    RealtimeEnvironment.strict, RealtimeEnvironment.strict
                    RealtimeEnvironment.sync, RealtimeEnvironment.sync
                    Event, Event
                    Event.callbacks, Event.addCallback
                    Event.triggered, Event.isTriggered
                    Event.processed, Event.isProcessed
                    Event.ok, Event.isOk
                    Event.defused, Event.isDefused
                    Event.defused=, Event.defuse
                    Event.value, Event.value
                    Event.value of a failed one, Event.failure
                    Event.trigger, Event.trigger
                    Event.succeed, Event.succeed
                    Event.fail, Event.fail
                    Event.&, Event.and
                    Event.|, Event.or
                    Timeout, Timeout
                    Process, SimProcess
                    Process.target, SimProcess.target
                    Process.name, SimProcess.name
                    Process.is_alive, SimProcess.isAlive
                    Process.interrupt, SimProcess.interrupt
                    Condition, Condition
                    Condition.evaluate, Condition$Rule.isMet
                    ConditionValue, ConditionValue
                    ConditionValue.in, ConditionValue.contains
                    ConditionValue.[], ConditionValue.get
                    ConditionValue.keys, ConditionValue.events
                    Interrupt, Interrupt
                    Interrupt.cause, Interrupt.cause
                    Resource, resource.Resource
                    Resource.request, resource.Resource.request
                    Resource.release, resource.Resource.release
                    Resource.count, resource.Resource.count
                    Resource.users, resource.Resource.users
                    Resource.queue, resource.Resource.queue
                    Resource.capacity, resource.Resource.capacity
                    PriorityResource, resource.PriorityResource
                    PriorityResource.request, resource.PriorityResource.request
                    PreemptiveResource, resource.PreemptiveResource
                    Preempted, resource.Preempted
                    Preempted.by, resource.Preempted.by
                    Preempted.usage_since, resource.Preempted.usageSince
                    Preempted.resource, resource.Preempted.resource
                    Request, resource.Request
                    Request.resource, resource.Request.resource
                    Request.proc, resource.Request.process
                    Request.usage_since, resource.Request.usageSince
                    Request.cancel, resource.Request.cancel
                    Request.__exit__, resource.Request.close
                    PriorityRequest, resource.PriorityRequest
                    PriorityRequest.priority, resource.PriorityRequest.priority
                    PriorityRequest.preempt, resource.PriorityRequest.preempts
                    Container, resource.Container
                    Container.put, resource.Container.put
                    Container.get, resource.Container.get
                    Container.level, resource.Container.level
                    Container.capacity, resource.Container.capacity
                    Store, resource.Store
                    Store.put, resource.Store.put
                    Store.get, resource.Store.get
                    Store.items, resource.Store.items
                    FilterStore, resource.FilterStore
                    FilterStore.get, resource.FilterStore.get
                    PriorityStore, resource.PriorityStore
                    BaseResource.put_queue, resource.Store.putQueue
                    BaseResource.get_queue, resource.Store.getQueue
                    base.Put and base.Get, Operation
                    Put.cancel, Operation.cancel
                    Put.__exit__, Operation.close
                    """)
    void s111_everyNameOfSimpyHasItsCounterpart(String simpy, String sojourn) throws ClassNotFoundException {
        String last = sojourn.substring(sojourn.lastIndexOf('.') + 1);
        boolean isType = Character.isUpperCase(last.charAt(0));
        String type = isType ? sojourn : sojourn.substring(0, sojourn.lastIndexOf('.'));
        Class<?> found = Class.forName("dev.sojourn." + type);
        assertThat(isType || Stream.of(found.getMethods()).map(Member::getName).anyMatch(last::equals))
                .as("%s, which is SimPy's %s", sojourn, simpy)
                .isTrue();
    }

    /** A process is an event, and a realtime environment an environment, as in SimPy. */
    @Test
    void s111_typesRelateAsInSimpy() {
        assertThat(SimProcess.class).isAssignableTo(Event.class);
        assertThat(RealtimeEnvironment.class).isAssignableTo(Environment.class);
        assertThat(PriorityResource.class).hasSuperclass(Resource.class);
        assertThat(PreemptiveResource.class).hasSuperclass(PriorityResource.class);
        assertThat(FilterStore.class).hasSuperclass(Store.class);
        assertThat(PriorityStore.class).hasSuperclass(Store.class);
    }
}
