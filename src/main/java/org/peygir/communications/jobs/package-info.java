/** Carries what is due out of the outbox. */
@NullMarked
package org.peygir.communications.jobs;

import org.jspecify.annotations.NullMarked;
