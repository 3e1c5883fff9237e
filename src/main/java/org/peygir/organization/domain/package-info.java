/** Rules about names, independent of how they are stored. */
@NullMarked
package org.peygir.organization.domain;

import org.jspecify.annotations.NullMarked;
