@NullMarked
package org.peygir.portal.jobs;

import org.jspecify.annotations.NullMarked;
