/** The module's own tables. */
@NullMarked
package org.peygir.process.store;

import org.jspecify.annotations.NullMarked;
