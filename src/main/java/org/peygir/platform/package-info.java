/**
 * The ground every module stands on: time, text, identifiers, money, web shell, files, jobs, database. Knows no
 * complaint, no customer and no unit; only its named interfaces may be used.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.peygir.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
