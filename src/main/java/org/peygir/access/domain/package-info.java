/** Rules of access: which role may do what and where, what makes a password, how an audit entry is hashed. */
@NullMarked
package org.peygir.access.domain;

import org.jspecify.annotations.NullMarked;
