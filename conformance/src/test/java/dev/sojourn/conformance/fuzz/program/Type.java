package dev.sojourn.conformance.fuzz.program;

import java.util.Arrays;
import java.util.List;

/** The types that generated programs use. */
public enum Type {
    BOOLEAN("boolean", "Boolean", "false"),
    BYTE("byte", "Byte", "(byte) 0"),
    SHORT("short", "Short", "(short) 0"),
    CHAR("char", "Character", "'a'"),
    INT("int", "Integer", "0"),
    LONG("long", "Long", "0L"),
    FLOAT("float", "Float", "0f"),
    DOUBLE("double", "Double", "0.0"),

    BOXED_BOOLEAN("Boolean", "Boolean.FALSE"),
    BOXED_BYTE("Byte", "Byte.valueOf((byte) 0)"),
    BOXED_SHORT("Short", "Short.valueOf((short) 0)"),
    BOXED_CHAR("Character", "Character.valueOf('a')"),
    BOXED_INT("Integer", "Integer.valueOf(0)"),
    BOXED_LONG("Long", "Long.valueOf(0L)"),
    BOXED_FLOAT("Float", "Float.valueOf(0f)"),
    BOXED_DOUBLE("Double", "Double.valueOf(0.0)"),

    STRING("String", "\"\""),
    OBJECT("Object", "(Object) \"\""),
    COLOR("Color", "Color.RED"),
    BOX("Box", "new Box(0)"),
    SHAPE("Shape", "(Shape) new Circle(0)"),
    INTS("int[]", "new int[2]"),
    LONGS("long[]", "new long[2]"),
    STRINGS("String[]", "new String[2]"),
    GRID("int[][]", "new int[2][2]"),
    LIST("List<Integer>", "new ArrayList<Integer>()"),
    WORDS("List<String>", "new ArrayList<String>()");

    private static final List<Type> ALL = List.of(values());

    private final String text;
    private final String boxed;
    private final String plainest;

    Type(String text, String plainest) {
        this(text, text, plainest);
    }

    Type(String text, String boxed, String plainest) {
        this.text = text;
        this.boxed = boxed;
        this.plainest = plainest;
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    /** As it is written as a type argument. */
    public String boxedText() {
        return boxed;
    }

    /** The plainest expression of exactly this type: what a shrinker puts in the place of others. */
    public Piece plainest() {
        boolean isCreatedArray = plainest.endsWith("]");
        Precedence precedence =
                plainest.startsWith("(") ? Precedence.UNARY : isCreatedArray ? Precedence.POSTFIX : Precedence.PRIMARY;
        return Piece.expression(this, precedence, plainest);
    }

    public boolean isPrimitive() {
        return ordinal() <= DOUBLE.ordinal();
    }

    public boolean isBoxed() {
        return !isPrimitive() && ordinal() <= BOXED_DOUBLE.ordinal();
    }

    public boolean isIntegral() {
        return this == BYTE || this == SHORT || this == CHAR || this == INT || this == LONG;
    }

    public boolean isNumeric() {
        return isPrimitive() && this != BOOLEAN;
    }

    public boolean isArray() {
        return text.endsWith("]");
    }

    /** The primitive type of a box. */
    public Type unboxed() {
        return ALL.get(ordinal() - BOXED_BOOLEAN.ordinal());
    }

    public Type box() {
        return ALL.get(ordinal() + BOXED_BOOLEAN.ordinal());
    }

    /** The type of an array's elements. */
    public Type element() {
        return switch (this) {
            case INTS -> INT;
            case LONGS -> LONG;
            case STRINGS -> STRING;
            case GRID -> INTS;
            default -> throw new IllegalArgumentException(this + " is no array");
        };
    }

    /** The primitive types whose values may be assigned to this one. */
    public List<Type> narrower() {
        return switch (this) {
            case SHORT -> List.of(BYTE);
            case INT -> List.of(BYTE, SHORT, CHAR);
            case LONG -> List.of(BYTE, SHORT, CHAR, INT);
            case FLOAT -> List.of(SHORT, INT, LONG);
            case DOUBLE -> List.of(CHAR, INT, LONG, FLOAT);
            default -> List.of();
        };
    }

    public static List<Type> all() {
        return ALL;
    }

    public static List<Type> primitives() {
        return ALL.stream().filter(Type::isPrimitive).toList();
    }

    public static List<Type> numbers() {
        return Arrays.stream(values()).filter(Type::isNumeric).toList();
    }
}
