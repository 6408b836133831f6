package dev.sojourn.experiment;

import java.util.Objects;
import java.util.regex.Pattern;

/** What a name may be that becomes a column of a table: files of results need no quotation marks. */
final class Names {

    private static final Pattern UNFIT = Pattern.compile("[\",\\p{Cntrl}]");

    private Names() {}

    static String require(String what, String name) {
        if (Objects.requireNonNull(name, () -> "the name of a " + what).isBlank()
                || UNFIT.matcher(name).find()) {
            throw new IllegalArgumentException("a " + what
                    + " must have visible characters, and no comma or quotation mark, and is \"" + name + "\"");
        }
        return name;
    }
}
