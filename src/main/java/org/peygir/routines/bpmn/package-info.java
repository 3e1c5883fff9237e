/** A routine as BPMN 2.0 XML, for other tools to open, and back. Source of the elements: OMG formal/2013-12-09. */
@NullMarked
package org.peygir.routines.bpmn;

import org.jspecify.annotations.NullMarked;
