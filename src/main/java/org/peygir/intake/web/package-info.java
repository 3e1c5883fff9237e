/** Start page, public form, receipt, and the public API. */
@NullMarked
package org.peygir.intake.web;

import org.jspecify.annotations.NullMarked;
