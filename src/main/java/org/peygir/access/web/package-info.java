/** Sign-in, set-up, sessions, staff administration, and the filters that guard every page. */
@NullMarked
package org.peygir.access.web;

import org.jspecify.annotations.NullMarked;
