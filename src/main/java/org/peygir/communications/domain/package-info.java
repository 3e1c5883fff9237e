/** What becomes of a message on its way: carriers, outcomes, and when to try again. */
@NullMarked
package org.peygir.communications.domain;

import org.jspecify.annotations.NullMarked;
