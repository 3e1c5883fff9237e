/** What the module does by itself, after the fact. */
@NullMarked
package org.peygir.process.jobs;

import org.jspecify.annotations.NullMarked;
