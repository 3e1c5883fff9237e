/** Sealing of the audit chain and sweeping of what has expired; only where a web application runs. */
@NullMarked
package org.peygir.access.jobs;

import org.jspecify.annotations.NullMarked;
