@NullMarked
package org.peygir.api.web;

import org.jspecify.annotations.NullMarked;
