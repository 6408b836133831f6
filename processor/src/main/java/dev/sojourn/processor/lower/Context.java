package dev.sojourn.processor.lower;

import dev.sojourn.processor.source.MethodSource;
import dev.sojourn.processor.source.Suspensions;

/** What the lowering of one method shares: the source, what is known of its names, and a lowering per family of trees. */
final class Context {
    final MethodSource source;
    final Suspensions suspensions;
    final Variables variables;
    final Locals locals;
    final Jumps jumps = new Jumps();
    final Conversions conversions;
    final Returns returns;
    final Slicer slicer = new Slicer(this);
    final LocalTypes localTypes = new LocalTypes(this);
    final Declarations declarations;
    final Operands operands = new Operands(this);
    final Expressions expressions = new Expressions(this);
    final Conditions conditions = new Conditions(this);
    final Statements statements = new Statements(this);
    final SwitchOnStack switchOnStack = new SwitchOnStack(this);
    final Loops loops = new Loops(this);
    final Switches switches = new Switches(this);
    final PatternSwitches patternSwitches = new PatternSwitches(this);
    final Tries tries = new Tries(this);

    Context(MethodSource source, Suspensions suspensions) {
        this.source = source;
        this.suspensions = suspensions;
        this.variables = new Variables(source);
        this.locals = new Locals(source);
        this.declarations = new Declarations(this);
        this.conversions = new Conversions(source.types(), source.elements());
        this.returns = new Returns(source, conversions);
    }
}
