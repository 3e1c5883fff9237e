/** The whole application, started as people start it, killed under load: {@code bin/crash-trial}. */
@NullMarked
package org.peygir.crash;

import org.jspecify.annotations.NullMarked;
