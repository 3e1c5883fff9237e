/** The outbox and the receipts in the database. */
@NullMarked
package org.peygir.communications.store;

import org.jspecify.annotations.NullMarked;
