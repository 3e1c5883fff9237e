/** Documents as PDF: print templates set with our own font, letters joined and lines ordered for Persian and Arabic. */
@NullMarked
@NamedInterface("pdf")
package org.peygir.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
