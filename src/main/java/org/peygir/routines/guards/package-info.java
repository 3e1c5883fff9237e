/** Conditions and guards: CEL over the typed variables of a case, small by construction. */
@NullMarked
package org.peygir.routines.guards;

import org.jspecify.annotations.NullMarked;
