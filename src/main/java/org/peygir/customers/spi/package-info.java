/** What the page of a customer shows that other modules keep. */
@NullMarked
@NamedInterface("spi")
package org.peygir.customers.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
