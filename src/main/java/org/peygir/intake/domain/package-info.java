/** What the public form asks and refuses. No SQL, no HTTP. */
@NullMarked
package org.peygir.intake.domain;

import org.jspecify.annotations.NullMarked;
