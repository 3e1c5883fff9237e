@NullMarked
package org.peygir.api.store;

import org.jspecify.annotations.NullMarked;
