/** One class per misuse that the compiler can see. A check says what is wrong and what to write instead; it changes nothing. */
package dev.sojourn.processor.check;
