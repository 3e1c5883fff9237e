/** Pages of the module. */
@NullMarked
package org.peygir.process.web;

import org.jspecify.annotations.NullMarked;
