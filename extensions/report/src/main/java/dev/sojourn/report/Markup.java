package dev.sojourn.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Text and numbers as HTML, SVG and JavaScript want them. */
final class Markup {

    private Markup() {}

    /** Text for an element or an attribute. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A string of JSON that may also stand in a script of a page. */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each < ' ' || each == '"' || each == '\\' || each == '<' || each == '\u2028' || each == '\u2029') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }

    /** A number for people: six digits. */
    static String number(double number) {
        double size = Math.abs(number);
        if (size != 0 && !(size >= 1e-4 && size < 1e9)) {
            return String.format(Locale.ROOT, "%.5e", number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** So many digits after the point that a half width is told with two digits that are not zero; -1 where that does not help. */
    static int digitsFor(double halfWidth) {
        if (!(halfWidth > 0) || halfWidth == Double.POSITIVE_INFINITY) {
            return -1;
        }
        int digits = 1 - (int) Math.floor(Math.log10(halfWidth));
        return digits > 9 ? -1 : Math.max(digits, 0);
    }

    /** A number for people: so many digits after the point, or six in all where that is -1. */
    static String number(double number, int digits) {
        return digits < 0 ? number(number) : String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    /** A coordinate of a picture. */
    static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.2f", coordinate);
    }
}
