/** Rial amounts and their words. */
@NullMarked
@NamedInterface("money")
package org.peygir.platform.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
