/** Jalali dates, the organisation's zone and the ways people write times. */
@NullMarked
@NamedInterface("time")
package org.peygir.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
