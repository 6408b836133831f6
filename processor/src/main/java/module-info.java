/**
 * The annotation processor: turns each {@code @Process} method into a resumable state machine at compile time. It exports
 * nothing; javac finds it as a service.
 */
@SuppressWarnings("requires-automatic") // JavaPoet and AutoService have no module descriptors
module dev.sojourn.processor {
    requires com.palantir.javapoet;
    requires dev.sojourn.annotation;
    requires java.compiler;
    requires jdk.compiler;
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.sojourn.processor.SojournProcessor;
}
