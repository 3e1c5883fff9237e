@NullMarked
package org.peygir.api.shape;

import org.jspecify.annotations.NullMarked;
