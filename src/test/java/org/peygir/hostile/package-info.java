/** Hostile input: every endpoint that writes, asked by somebody who is let in and means harm. */
@NullMarked
package org.peygir.hostile;

import org.jspecify.annotations.NullMarked;
