/** Pages about customers: one of them, and the groups that the organisation has. */
@NullMarked
package org.peygir.customers.web;

import org.jspecify.annotations.NullMarked;
