/** What the module needs from the owners of the subjects on which its clocks run. */
@NullMarked
@NamedInterface("spi")
package org.peygir.deadlines.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
