/**
 * The structured form of a process method between javac's trees and the control-flow graph: small records that print
 * themselves. Javac's trees stop before this package; a {@link javax.lang.model.type.TypeMirror} may travel on.
 */
package dev.sojourn.processor.ir;
