@NullMarked
package org.peygir.journeys;

import org.jspecify.annotations.NullMarked;
