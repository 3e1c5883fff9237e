package org.peygir.access;

import java.util.List;
import java.util.Locale;

/**
 * The sign-ins that the sign-in page of a demonstration organisation shows. Implemented by whoever makes the
 * demonstration; asked only while {@code profile.demo}.
 */
public interface DemoAccounts {
    /** @param job in the reader's language */
    record DemoAccount(String name, String job, String userName, String password) {}

    /** In the order to show. */
    List<DemoAccount> accounts(Locale locale);
}
