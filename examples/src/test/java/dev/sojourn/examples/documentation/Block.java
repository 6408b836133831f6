package dev.sojourn.examples.documentation;

import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param page the path of the page below the root of the repository
 * @param line the line of its opening fence, the first one is 1
 * @param language the first word behind the fence; empty if there is none
 * @param marks the other words
 * @param comment the HTML comment on the lines before it, without its brackets; empty if there is none
 * @param text what is in it
 */
record Block(String page, int line, String language, List<String> marks, String comment, String text) {

    /** Whether it is Java. */
    boolean isJava() {
        return language.equals("java");
    }

    /** Whether a word stands behind its fence and its language. */
    boolean has(String mark) {
        return marks.contains(mark);
    }

    /** Where it stands, as editors understand it. */
    String place() {
        return page + ":" + line;
    }

    @Override
    public String toString() {
        return place();
    }
}
