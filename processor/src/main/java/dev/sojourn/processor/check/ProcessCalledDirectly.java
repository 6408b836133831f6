package dev.sojourn.processor.check;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.sojourn.processor.diagnostic.Rule;
import dev.sojourn.processor.diagnostic.Severity;
import dev.sojourn.processor.source.Annotated;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A process method that is called, or referred to, as if it were an ordinary one: its awaits would throw. */
final class ProcessCalledDirectly implements ProgramCheck {
    @Override
    public Rule rule() {
        return Rule.adjustable("ProcessCalledDirectly", Severity.ERROR);
    }

    @Override
    public List<Finding> check(AnalysedClass code) {
        return new CallScanner(code) {
            @Override
            void call(MethodInvocationTree tree, Element called) {
                if (Annotated.isProcess(called)) {
                    add(new Finding(tree, message(called)));
                }
            }

            @Override
            void reference(MemberReferenceTree tree, Element called) {
                if (Annotated.isProcess(called)) {
                    add(new Finding(tree, message(called)));
                }
            }
        }.findings();
    }

    private static String message(Element called) {
        String name = called.getSimpleName().toString();
        return "the @Process method '" + name + "' can only be called by another @Process method; start it with"
                + " env.process(" + facade(called.getEnclosingElement()) + "." + name + "(...)).";
    }

    private static String facade(Element host) {
        String name = host.getSimpleName().toString();
        for (Element outer = host.getEnclosingElement();
                outer instanceof TypeElement;
                outer = outer.getEnclosingElement()) {
            name = outer.getSimpleName() + "_" + name;
        }
        return name + "Processes";
    }
}
