@NullMarked
package org.peygir.cases.domain;

import org.jspecify.annotations.NullMarked;
