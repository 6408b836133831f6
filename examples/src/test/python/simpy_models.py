"""The examples once more, on SimPy: the same models, the same random numbers, the same words.

Prints what the model that is named on the command line does. compare-with-simpy.sh holds that against the expected files of
the Java examples, which were made from what SimPy's documentation shows.
"""

import random
import sys

import simpy


def bank(env):
    counter = simpy.Resource(env, 1)

    def customer(name):
        arrival = env.now
        print(f"{arrival:7.4f} {name} arrives")
        with counter.request() as request:
            patience = env.timeout(random.uniform(1, 3))
            happened = yield request | patience
            waited = env.now - arrival
            if request not in happened:
                print(f"{env.now:7.4f} {name} gives up after {waited:.3f}")
                return
            print(f"{env.now:7.4f} {name} is served after {waited:.3f}")
            yield env.timeout(random.expovariate(1 / 12))
            print(f"{env.now:7.4f} {name} leaves")

    def source():
        for i in range(5):
            env.process(customer(f"customer {i}"))
            yield env.timeout(random.expovariate(1 / 10))

    env.process(source())
    env.run()


def carwash(env):
    machines = simpy.Resource(env, 2)

    def wash(name):
        yield env.timeout(5)
        print(f"{env.now:5.2f} {name} has lost {random.randint(50, 99)} % of its dirt")

    def car(name):
        print(f"{env.now:5.2f} {name} arrives")
        with machines.request() as request:
            yield request
            print(f"{env.now:5.2f} {name} enters a machine")
            yield env.process(wash(name))
            print(f"{env.now:5.2f} {name} leaves")

    def arrivals():
        cars = 0
        while cars < 4:
            env.process(car(f"car {cars}"))
            cars += 1
        while True:
            yield env.timeout(random.randint(5, 9))
            env.process(car(f"car {cars}"))
            cars += 1

    env.process(arrivals())
    env.run(until=20)


def gas_station(env):
    pumps = simpy.Resource(env, 2)
    tank = simpy.Container(env, 200, init=200)

    def car(name):
        needed = 50 - random.randint(5, 25)
        print(f"{env.now:6.1f} {name} arrives")
        with pumps.request() as pump:
            yield pump
            yield tank.get(needed)
            yield env.timeout(needed / 2)
            print(f"{env.now:6.1f} {name} has got {needed:.1f}")

    def truck():
        yield env.timeout(300)
        missing = tank.capacity - tank.level
        yield tank.put(missing)
        print(f"{env.now:6.1f} the truck has brought {missing:.1f}")

    def control():
        while True:
            if tank.level / tank.capacity < 0.25:
                print(f"{env.now:6.1f} the truck is called")
                yield env.process(truck())
            yield env.timeout(10)

    def arrivals():
        cars = 0
        while True:
            yield env.timeout(random.randint(30, 300))
            env.process(car(f"car {cars}"))
            cars += 1

    env.process(control())
    env.process(arrivals())
    env.run(until=1000)


def communication(env):
    def speaker(env, name, outputs):
        while True:
            yield env.timeout(random.randint(6, 10))
            env.all_of([output.put((name, env.now)) for output in outputs])

    def listener(env, name, pipe):
        while True:
            sender, time = yield pipe.get()
            late = ", late" if time < env.now else ""
            print(f"{env.now:3.0f} {name} hears what {sender} said at {time:.0f}{late}")
            yield env.timeout(random.randint(4, 8))

    print("one to one")
    pipe = simpy.Store(env)
    env.process(speaker(env, "speaker", [pipe]))
    env.process(listener(env, "listener A", pipe))
    env.run(until=100)

    print("one to many")
    env = simpy.Environment()
    pipes = [simpy.Store(env), simpy.Store(env)]
    env.process(speaker(env, "speaker", pipes))
    env.process(listener(env, "listener A", pipes[0]))
    env.process(listener(env, "listener B", pipes[1]))
    env.run(until=100)


def latency(env):
    arrived = simpy.Store(env)

    def travel(message):
        yield env.timeout(10)
        yield arrived.put(message)

    def sender():
        while True:
            yield env.timeout(5)
            env.process(travel(env.now))

    def receiver():
        while True:
            sent = yield arrived.get()
            print(f"{env.now:3.0f} receives what was sent at {sent:.0f}")

    env.process(sender())
    env.process(receiver())
    env.run(until=100)


MODELS = {
    "bank": bank,
    "carwash": carwash,
    "gas-station": gas_station,
    "communication": communication,
    "latency": latency,
}

if __name__ == "__main__":
    random.seed(42)
    MODELS[sys.argv[1]](simpy.Environment())
