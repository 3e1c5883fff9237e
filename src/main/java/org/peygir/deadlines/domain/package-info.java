/** Working time arithmetic: the weekly pattern and what it makes of instants. */
@NullMarked
package org.peygir.deadlines.domain;

import org.jspecify.annotations.NullMarked;
