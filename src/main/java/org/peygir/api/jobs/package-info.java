@NullMarked
package org.peygir.api.jobs;

import org.jspecify.annotations.NullMarked;
