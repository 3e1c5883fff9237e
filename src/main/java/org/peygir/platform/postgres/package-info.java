/**
 * The PostgreSQL that Peygir runs itself when no other is given, the way to an external one, backup and restore. One
 * folder has one owner; whoever does not own it borrows the owner's server. Nothing here needs a hand after a kill.
 */
@NullMarked
@NamedInterface("postgres")
package org.peygir.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
