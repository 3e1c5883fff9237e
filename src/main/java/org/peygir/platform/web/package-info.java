/** The web shell: messages, formats, layouts, errors. */
@NullMarked
@NamedInterface("web")
package org.peygir.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
