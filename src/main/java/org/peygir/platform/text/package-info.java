/** Persian text: folding, stems, search and sort keys, digits. */
@NullMarked
@NamedInterface("text")
package org.peygir.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
