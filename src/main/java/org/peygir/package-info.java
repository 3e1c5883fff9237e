/** Peygir: complaint management and customer relations. Each direct sub-package is a closed module. */
@NullMarked
package org.peygir;

import org.jspecify.annotations.NullMarked;
