/** Content-addressed files, their types decided by content. */
@NullMarked
@NamedInterface("files")
package org.peygir.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
