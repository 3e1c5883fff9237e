/** Versions and runs in the database. */
@NullMarked
package org.peygir.routines.store;

import org.jspecify.annotations.NullMarked;
