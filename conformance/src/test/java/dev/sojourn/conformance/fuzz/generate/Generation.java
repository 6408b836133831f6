package dev.sojourn.conformance.fuzz.generate;

import dev.sojourn.conformance.fuzz.program.Scope;

/** Everything that makes one method: its dice, its host, how much may still be written, and the families of constructs. */
final class Generation {
    final Dice dice;
    final HostPlan host;
    final MethodPlan method;
    final Names names;
    final Leaves leaves;
    final Numbers numbers;
    final Texts texts;
    final Conditions conditions;
    final References references;
    final Updates updates;
    final Calls calls;
    final Inherited inherited;
    final Functions functions;
    final Awaits awaits;
    final Selections selections;
    final Patterns patterns;
    final Expressions expressions;
    final Blocks blocks;
    final Statements statements;
    final Declarations declarations;
    final LocalClasses localClasses;
    final Loops loops;
    final Switches switches;
    final Tries tries;
    final Jumps jumps;

    /** How many in a hundred expressions are awaits. */
    final int awaitRate;

    private int budget;

    Generation(Dice dice, HostPlan host, MethodPlan method) {
        this.dice = dice;
        this.host = host;
        this.method = method;
        budget = dice.pick(15, 30, 45, 60, 100, 200);
        awaitRate = dice.pick(4, 8, 12, 20);
        names = new Names(dice);
        leaves = new Leaves(this);
        numbers = new Numbers(this);
        texts = new Texts(this);
        conditions = new Conditions(this);
        references = new References(this);
        updates = new Updates(this);
        calls = new Calls(this);
        inherited = new Inherited(this);
        functions = new Functions(this);
        awaits = new Awaits(this);
        selections = new Selections(this);
        patterns = new Patterns(this);
        expressions = new Expressions(this);
        blocks = new Blocks(this);
        statements = new Statements(this);
        declarations = new Declarations(this);
        localClasses = new LocalClasses(this);
        loops = new Loops(this);
        switches = new Switches(this);
        tries = new Tries(this);
        jumps = new Jumps(this);
    }

    void spend(int much) {
        budget -= much;
    }

    boolean isExhausted() {
        return budget <= 0;
    }

    /** How a member of the host is written here: qualified if it must be, and now and then if it need not. */
    String member(Scope scope, String name) {
        String qualifier = scope.host();
        if (!qualifier.isEmpty()) {
            return qualifier + name;
        }
        if (scope.isLocal(name) || dice.chance(10)) {
            return scope.isInLocalClass() ? host.name() + ".this." + name : "this." + name;
        }
        return name;
    }

    /** How a method of the host is called here. */
    String call(Scope scope, String name) {
        return scope.host().isEmpty() && dice.chance(5) && !scope.isInLocalClass()
                ? "this." + name
                : scope.host() + name;
    }
}
