/** Complaints from files of other systems: mapping, dry run, progress, resumption. */
@NullMarked
package org.peygir.intake.imports;

import org.jspecify.annotations.NullMarked;
