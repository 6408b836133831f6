package dev.sojourn.conformance.fuzz.program;

/** How tightly the operators of Java bind. */
public enum Precedence {
    ANY,
    CONDITIONAL,
    OR,
    AND,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    EQUALITY,
    RELATIONAL,
    SHIFT,
    ADDITIVE,
    MULTIPLICATIVE,
    UNARY,
    POSTFIX,
    PRIMARY;

    /** What the right operand of an operator needs, as all of these group to the left. */
    public Precedence tighter() {
        return values()[ordinal() + 1];
    }
}
