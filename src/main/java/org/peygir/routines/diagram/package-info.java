/** The picture of a routine: measured, laid out by ELK, drawn as SVG without inline style. */
@NullMarked
package org.peygir.routines.diagram;

import org.jspecify.annotations.NullMarked;
