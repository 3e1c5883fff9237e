/** What must be readable again and yet not lie open in the database: sealed with a key that is kept beside it. */
@NullMarked
@NamedInterface("secrets")
package org.peygir.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
