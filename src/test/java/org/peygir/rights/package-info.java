/** The rights matrix: every endpoint of the running application against every role. */
@NullMarked
package org.peygir.rights;

import org.jspecify.annotations.NullMarked;
