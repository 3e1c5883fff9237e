/** The file that stands in for a gateway: one JSON line a message, readable by its owner only. */
@NullMarked
package org.peygir.communications.log;

import org.jspecify.annotations.NullMarked;
