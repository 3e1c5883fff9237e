/** Tables of the organisation and the copy of them kept in memory. */
@NullMarked
package org.peygir.organization.store;

import org.jspecify.annotations.NullMarked;
