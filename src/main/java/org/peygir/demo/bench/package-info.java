/** Measures the running application beside the bare database, in one run on one machine. */
@NullMarked
package org.peygir.demo.bench;

import org.jspecify.annotations.NullMarked;
