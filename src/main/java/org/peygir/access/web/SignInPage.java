package org.peygir.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.access.DemoAccounts.DemoAccount;
import org.peygir.platform.web.FieldErrors;

/**
 * @param back local path to go on to, or null
 * @param said what happened before ({@code out}, {@code everywhere}, {@code password}), or null
 */
public record SignInPage(
        String userName, @Nullable String back, @Nullable String said, FieldErrors errors, List<DemoAccount> demo) {}
