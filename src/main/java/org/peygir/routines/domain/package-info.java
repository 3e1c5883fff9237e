/** The rules of ways and of sound routines; no SQL, no expression engine. */
@NullMarked
package org.peygir.routines.domain;

import org.jspecify.annotations.NullMarked;
