/**
 * Commands of {@code bin/peygir}: beans of any module that run without web server and jobs, on the database of the data
 * folder, whether the application is running or not. To offer one, make a bean of {@link Command}.
 */
@NullMarked
@NamedInterface("commands")
package org.peygir.platform.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
