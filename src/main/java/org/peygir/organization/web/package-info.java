/** How the organisation shows itself on every page. */
@NullMarked
package org.peygir.organization.web;

import org.jspecify.annotations.NullMarked;
