@NullMarked
package org.peygir.cartable.store;

import org.jspecify.annotations.NullMarked;
