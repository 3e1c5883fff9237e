/** Background jobs that survive restarts and run on one node at a time. */
@NullMarked
@NamedInterface("jobs")
package org.peygir.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
