package org.peygir.access.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.DemoAccounts.DemoAccount;
import org.peygir.platform.web.FieldErrors;

/**
 * @param back local path to go on to, or null
 * @param said what happened before ({@code out}, {@code everywhere}, {@code password}, {@code again}, {@code passkey}), or null
 */
public record SignInPage(
        String userName, @Nullable String back, @Nullable String said, FieldErrors errors, List<DemoAccount> demo) {
    private static final Set<String> PROBLEMS = Set.of("again", "passkey");

    /** What is said is why it did not work. */
    public boolean problem() {
        return said != null && PROBLEMS.contains(said);
    }
}
