/** The database: embedded server, transactions, jOOQ settings. */
@NullMarked
@NamedInterface("db")
package org.peygir.platform.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
