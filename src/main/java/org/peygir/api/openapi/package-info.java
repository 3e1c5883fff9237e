@NullMarked
package org.peygir.api.openapi;

import org.jspecify.annotations.NullMarked;
