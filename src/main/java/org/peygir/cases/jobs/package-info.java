@NullMarked
package org.peygir.cases.jobs;

import org.jspecify.annotations.NullMarked;
