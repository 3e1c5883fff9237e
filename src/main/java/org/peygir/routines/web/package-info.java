/** Pages of routines: the list, a version, the designer of a draft, its trial and its publication. */
@NullMarked
package org.peygir.routines.web;

import org.jspecify.annotations.NullMarked;
