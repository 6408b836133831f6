/**
 * What the differential fuzzer has found: one class per cause, named after the rule that was broken. Each method is as small
 * as the fuzzer's reduction left it, made readable.
 */
package dev.sojourn.conformance.regression;
