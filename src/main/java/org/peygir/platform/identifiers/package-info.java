/** Iranian identifiers with their checks. */
@NullMarked
@NamedInterface("identifiers")
package org.peygir.platform.identifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
