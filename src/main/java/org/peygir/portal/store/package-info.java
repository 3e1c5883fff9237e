@NullMarked
package org.peygir.portal.store;

import org.jspecify.annotations.NullMarked;
