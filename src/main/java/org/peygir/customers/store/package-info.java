/** Parties and contact points in the database. */
@NullMarked
package org.peygir.customers.store;

import org.jspecify.annotations.NullMarked;
