@NullMarked
package org.peygir.cases.store;

import org.jspecify.annotations.NullMarked;
