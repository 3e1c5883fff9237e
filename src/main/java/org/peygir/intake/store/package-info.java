/** Drafts and remembered API answers in the database. */
@NullMarked
package org.peygir.intake.store;

import org.jspecify.annotations.NullMarked;
