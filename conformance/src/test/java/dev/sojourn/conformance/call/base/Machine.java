package dev.sojourn.conformance.call.base;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.annotation.Process;
import dev.sojourn.conformance.Probe;

/** What classes of another package extend: processes and members of all accesses. */
public class Machine extends Probe implements Produces {
    protected int prot = 1;
    int packaged = 2;
    public int pub = 3;
    protected static int shared = 10;

    @Process
    public String work(int n) {
        return "Machine.work" + await(after(n));
    }

    @Process
    protected String guarded(int n) {
        return "Machine.guarded" + await(after(n)) + prot;
    }

    @Process
    String internal(int n) {
        return "Machine.internal" + await(after(n)) + packaged;
    }

    @Process
    public final String story() {
        return work(1) + " " + guarded(2) + " " + internal(3) + " " + step();
    }

    @Process
    protected Object step() {
        await(after("step"));
        return "Machine.step";
    }

    @Process
    protected static int statically(int n) {
        shared += n;
        return shared;
    }

    protected String plain(String s) {
        return "Machine.plain" + s;
    }
}
