@NullMarked
package org.peygir.api.hooks;

import org.jspecify.annotations.NullMarked;
