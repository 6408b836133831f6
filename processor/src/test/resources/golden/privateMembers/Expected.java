package model;

import dev.sojourn.Environment;
import dev.sojourn.HostMembers;
import dev.sojourn.SimProcess;
import dev.sojourn.SourceLines;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javax.annotation.processing.Generated;

/**
 * The state machine of {@code Vault.rob(int)}.
 */
@Generated("dev.sojourn.processor.SojournProcessor")
@SuppressWarnings({"cast", "deprecation", "divzero", "empty", "fallthrough", "finally", "rawtypes", "removal", "serial", "static", "synchronization", "try", "unchecked", "varargs"})
final class Vault_rob extends SimProcess<Integer> {
    private static final SourceLines SOURCE = new SourceLines("model.Vault", "rob", "Vault.java", 19, 21, 26, 28);
    private static final HostMembers MEMBERS = HostMembers.of(Vault.class, MethodHandles.lookup());
    private static final VarHandle ENV = MEMBERS.field(Vault.class, "env", Environment.class);
    private static final VarHandle GOLD = MEMBERS.field(Vault.class, "gold", int.class);
    private static final VarHandle OWNER = MEMBERS.field(Vault.class, "owner", String.class);
    private static final VarHandle VAULTS = MEMBERS.staticField(Vault.class, "vaults", int.class);
    private static final MethodHandle CRACK = MEMBERS.method(Vault.class, "crack", void.class, int.class, String[].class);
    private static final VarHandle NEXT = MEMBERS.field(Vault.class, "next", Vault.class);
    private static final MethodHandle NEW_VAULT = MEMBERS.constructor(Vault.class);
    private static final MethodHandle SEAL = MEMBERS.staticMethod(Vault.class, "seal", Object.class, Object.class);

    private final Vault self;
    private int state;
    private int bars;
    private Vault object;
    private int old;

    Vault_rob(Vault self, int bars) {
        this.self = requireSelf(self);
        this.bars = bars;
    }

    @Override
    protected SimProcess<?> resume() throws Throwable {
        switch (state) {
            case 0:
                state = 1;
                return sleep(envOf(self), 10);
            case 1: { // line 21: await(env.timeout(10))
                resumed();
                setGoldOf(self, goldOf(self) - bars);
                int left = exchangeGoldOf(self, goldOf(self) - 1);
                setOwnerOf(self, "thief of " + left);
                setVaultsOf(vaultsOf() + 1);
                state = 2;
                return await(envOf(self).timeout(1, "drill"));
            }
            case 2: // line 26: await(env.timeout(1, "drill"))
                callCrack(self, bars, this.<String>received());
                setNextOf(self, newVault());
                object = nextOf(self);
                old = goldOf(object);
                state = 3;
                return await(envOf(self).timeout(1, 2));
            case 3: // line 28: await(env.timeout(1, 2))
                setGoldOf(object, old + this.<Integer>received());
                return finishInt(goldOf(callSeal(nextOf(self))));
            default:
                throw unreachable(state);
        }
    }

    @Override
    protected Object direct() throws Throwable {
        return self.rob(bars);
    }

    @Override
    protected StackTraceElement location() {
        return SOURCE.at(state);
    }

    private static Environment envOf(Vault object) {
        return (Environment) ENV.get(object);
    }

    private static int setGoldOf(Vault object, int value) {
        GOLD.set(object, value);
        return value;
    }

    private static int goldOf(Vault object) {
        return (int) GOLD.get(object);
    }

    private static int exchangeGoldOf(Vault object, int value) {
        int old = (int) GOLD.get(object);
        GOLD.set(object, value);
        return old;
    }

    private static String setOwnerOf(Vault object, String value) {
        OWNER.set(object, value);
        return value;
    }

    private static int setVaultsOf(int value) {
        VAULTS.set(value);
        return value;
    }

    private static int vaultsOf() {
        return (int) VAULTS.get();
    }

    private static void callCrack(Vault object, int bars, String... tools) throws IOException {
        try {
            CRACK.invokeExact(object, bars, tools);
        } catch (Throwable thrown) {
            throw rethrow(thrown);
        }
    }

    private static Vault setNextOf(Vault object, Vault value) {
        NEXT.set(object, value);
        return value;
    }

    private static Vault newVault() {
        try {
            return (Vault) NEW_VAULT.invokeExact();
        } catch (Throwable thrown) {
            throw rethrow(thrown);
        }
    }

    private static Vault nextOf(Vault object) {
        return (Vault) NEXT.get(object);
    }

    private static <T> T callSeal(T what) {
        try {
            return (T) (Object) SEAL.invokeExact((Object) what);
        } catch (Throwable thrown) {
            throw rethrow(thrown);
        }
    }
}
