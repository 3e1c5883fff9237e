/** Accounts, sessions, throttle windows and the audit tables. */
@NullMarked
package org.peygir.access.store;

import org.jspecify.annotations.NullMarked;
