package dev.sojourn.conformance.fuzz.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be named, and what may be done, at one place of a method. */
public final class Scope {
    private final Scope outer;
    private final boolean isLambda;
    private final boolean isClass;

    /** What a pattern here declares may be in scope behind the statement too. */
    private final boolean isPartOfStatement;

    private final List<Variable> variables = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<JumpTarget> targets;

    /** How the host's members are reached: nothing, {@code this.}, {@code that.} … */
    private final String host;

    private final boolean mayAwait;
    private final Type returned;
    private final boolean mayReturn;
    private final CheckedExceptions checked;

    private Scope(
            Scope outer,
            boolean isLambda,
            boolean isClass,
            boolean isPartOfStatement,
            List<JumpTarget> targets,
            String host,
            boolean mayAwait,
            Type returned,
            boolean mayReturn,
            CheckedExceptions checked) {
        this.outer = outer;
        this.isLambda = isLambda;
        this.isClass = isClass;
        this.isPartOfStatement = isPartOfStatement;
        this.targets = targets;
        this.host = host;
        this.mayAwait = mayAwait;
        this.returned = returned;
        this.mayReturn = mayReturn;
        this.checked = checked;
    }

    /** Of a method; the type is null if it returns nothing. */
    public static Scope ofMethod(String host, Type returned, CheckedExceptions checked) {
        return new Scope(null, false, false, false, List.of(), host, true, returned, true, checked);
    }

    public Scope block() {
        return new Scope(this, false, false, false, targets, host, mayAwait, returned, mayReturn, checked);
    }

    /** A part of an expression, or the head of a statement. */
    public Scope part() {
        return new Scope(this, false, false, true, targets, host, mayAwait, returned, mayReturn, checked);
    }

    public Scope inside(JumpTarget target) {
        List<JumpTarget> all = new ArrayList<>(targets);
        all.add(target);
        return new Scope(this, false, false, false, all, host, mayAwait, returned, mayReturn, checked);
    }

    /** Inside a switch expression, which no jump may leave. */
    public Scope insideValue(Type type) {
        return new Scope(
                this, false, false, false, List.of(JumpTarget.value(type)), host, mayAwait, null, false, checked);
    }

    public Scope withoutAwaits() {
        return new Scope(this, false, false, false, targets, host, false, returned, mayReturn, checked);
    }

    public Scope throwing(CheckedExceptions others) {
        return new Scope(this, false, false, false, targets, host, mayAwait, returned, mayReturn, others);
    }

    public Scope lambda() {
        return new Scope(this, true, false, false, List.of(), host, false, null, false, CheckedExceptions.NONE);
    }

    /** The guard of a case: like a lambda it sees only what does not change. */
    public Scope guard() {
        return new Scope(this, true, false, true, List.of(), host, mayAwait, null, false, checked);
    }

    /** A method of a local or anonymous class, in which {@code this} is another. */
    public Scope localClass(String hostInside) {
        return new Scope(this, true, true, false, List.of(), hostInside, false, null, false, CheckedExceptions.NONE);
    }

    public void declare(Variable variable) {
        take(variable.root());
        variables.add(variable);
    }

    /** Reserves a name for something that is not readable here. */
    public void take(String name) {
        taken.add(name);
    }

    /** Reserves the name of a pattern's variable for as long as it may be in scope. */
    public void takeBinding(String name) {
        take(name);
        if (isPartOfStatement) {
            outer.takeBinding(name);
        }
    }

    /** Reserves what another scope has reserved. */
    public void takeAll(Scope other) {
        taken.addAll(other.taken);
    }

    /** Whether a local of this name would be another's. */
    public boolean isTaken(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.taken.contains(name)) {
                return true;
            }
            if (scope.isClass) {
                return false;
            }
        }
        return false;
    }

    /** Whether a simple name means a local here. */
    public boolean isLocal(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.taken.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** What can be read here. */
    public List<Variable> readable() {
        List<Variable> found = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        boolean onlyFixed = false;
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Variable variable : scope.variables) {
                if ((variable.isFixed() || !onlyFixed) && !hidden.contains(variable.root())) {
                    found.add(variable);
                }
            }
            onlyFixed |= scope.isLambda;
            hidden.addAll(scope.taken);
        }
        return found;
    }

    public List<Variable> assignable() {
        List<Variable> found = new ArrayList<>();
        for (Scope scope = this; scope != null && !scope.isLambda; scope = scope.outer) {
            scope.variables.stream().filter(Variable::isAssignable).forEach(found::add);
        }
        return found;
    }

    public List<JumpTarget> targets() {
        return targets;
    }

    public String host() {
        return host;
    }

    public boolean mayAwait() {
        return mayAwait;
    }

    public boolean isInLocalClass() {
        return isClass || outer != null && outer.isInLocalClass();
    }

    public Type returned() {
        return returned;
    }

    public boolean mayReturn() {
        return mayReturn;
    }

    public CheckedExceptions checked() {
        return checked;
    }

    /** What the jumps of a region lead to is to be forgotten, as a {@code finally} never lets them through. */
    public Runnable forgettingJumps() {
        List<Runnable> undo = new ArrayList<>();
        for (JumpTarget target : targets) {
            boolean wasLeft = target.isLeft();
            boolean wasContinued = target.isContinued();
            undo.add(() -> target.restore(wasLeft, wasContinued));
        }
        return () -> undo.forEach(Runnable::run);
    }
}
