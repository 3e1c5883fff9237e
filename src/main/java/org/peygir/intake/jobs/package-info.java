/** Clears what has grown old. */
@NullMarked
package org.peygir.intake.jobs;

import org.jspecify.annotations.NullMarked;
