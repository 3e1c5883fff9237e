/** Pages on which people read and change when one works. */
@NullMarked
package org.peygir.deadlines.web;

import org.jspecify.annotations.NullMarked;
