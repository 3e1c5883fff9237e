/** What the module does by itself, after the fact. */
@NullMarked
package org.peygir.deadlines.jobs;

import org.jspecify.annotations.NullMarked;
