@NullMarked
package org.peygir.portal.web;

import org.jspecify.annotations.NullMarked;
