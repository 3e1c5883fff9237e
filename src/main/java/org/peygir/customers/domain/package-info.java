/** How contacts are written down, so that one number has one form. */
@NullMarked
package org.peygir.customers.domain;

import org.jspecify.annotations.NullMarked;
