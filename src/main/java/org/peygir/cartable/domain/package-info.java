@NullMarked
package org.peygir.cartable.domain;

import org.jspecify.annotations.NullMarked;
