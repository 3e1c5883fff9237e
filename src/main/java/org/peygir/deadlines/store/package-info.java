/** Reads the weekly pattern and the policies. */
@NullMarked
package org.peygir.deadlines.store;

import org.jspecify.annotations.NullMarked;
