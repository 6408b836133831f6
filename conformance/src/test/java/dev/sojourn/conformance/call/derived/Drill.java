package dev.sojourn.conformance.call.derived;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.call.base.Machine;
import dev.sojourn.conformance.call.base.Produces;

/** Overrides what it can from another package. */
public class Drill extends Machine implements Produces {
    protected int prot = 100;

    @Override
    @Process
    public String work(int n) {
        String above = super.work(n + 10);
        return "Drill.work" + await(after(n)) + "(" + above + ")";
    }

    @Override
    @Process
    protected String guarded(int n) {
        super.prot += 1;
        prot++;
        ((Machine) this).pub += await(after(5));
        return "Drill.guarded" + prot + "," + super.prot + "," + pub + "(" + super.guarded(n) + ")";
    }

    /** No override: the other one is private to its package. */
    @Process
    String internal(int n) {
        return "Drill.internal" + await(after(n));
    }

    @Override
    @Process
    protected String step() {
        return "Drill.step" + super.step();
    }

    @Override
    @Process
    public String produce(int n) {
        return "Drill.produce(" + super.produce(n) + ")" + await(after("p"));
    }

    @Override
    protected String plain(String s) {
        return "Drill.plain" + s;
    }

    @Process
    public String reaches() {
        int before = shared++;
        statically(await(after(5)));
        shared = shared + await(after(1));
        prot = await(after(4));
        this.prot += await(after(2));
        String first = super.plain(await(after("a"))) + plain(await(after("b")));
        Runnable later = () -> super.prot += super.plain("x").length();
        later.run();
        await(after("gap"));
        later.run();
        return before + " " + shared + " " + prot + " " + super.prot + " " + first + internal(1);
    }

    @Process
    public static int ownStatic(int n) {
        shared = 10;
        return statically(n) + Machine.statically(1) + Drill.statically(2);
    }
}
