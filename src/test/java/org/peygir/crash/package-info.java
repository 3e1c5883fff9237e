/** The application killed in the middle of its work: {@code bin/crash-trial}, {@code bin/escalation-trial}. */
@NullMarked
package org.peygir.crash;

import org.jspecify.annotations.NullMarked;
