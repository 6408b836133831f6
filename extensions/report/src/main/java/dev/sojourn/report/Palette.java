package dev.sojourn.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives each name a colour of its own, in order of appearance, as long as there are any; the rest share grey. The colours are those of Okabe
 * and Ito (<i>Color Universal Design</i>, 2008), which people with any kind of colour vision can tell apart, without the yellow, which is
 * hard to see on white.
 */
final class Palette {

    static final String BLUE = "#0072b2";
    static final String OTHERS = "#8a919c";

    private static final String[] COLOURS = {BLUE, "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9"};

    private final Map<String, String> colours = new LinkedHashMap<>();
    private boolean isExhausted;

    String colour(String name) {
        String colour = colours.get(name);
        if (colour == null) {
            if (colours.size() == COLOURS.length) {
                isExhausted = true;
                return OTHERS;
            }
            colour = COLOURS[colours.size()];
            colours.put(name, colour);
        }
        return colour;
    }

    /** {@return the names and their colours, in order of appearance} */
    Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>(colours);
        if (isExhausted) {
            legend.put("others", OTHERS);
        }
        return legend;
    }
}
