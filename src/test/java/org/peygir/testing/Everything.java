package org.peygir.testing;

/** Whether {@code bin/test --all} runs, as CI does: all looks of a page, all generated requests. */
public final class Everything {
    private Everything() {}

    public static boolean wanted() {
        return Boolean.getBoolean("peygir.test.all");
    }
}
