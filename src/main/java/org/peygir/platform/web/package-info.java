/**
 * What every page stands on: shell, layouts and components, messages, formats, assets, errors. Controllers of other
 * modules take a {@link org.peygir.platform.web.Shell} as argument and return the name of a template.
 */
@NullMarked
@NamedInterface("web")
package org.peygir.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
