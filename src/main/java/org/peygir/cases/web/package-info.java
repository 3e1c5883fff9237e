@NullMarked
package org.peygir.cases.web;

import org.jspecify.annotations.NullMarked;
