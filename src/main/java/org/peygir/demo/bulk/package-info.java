/** Cases in great number, written as the commands would have left them, but by COPY. */
@NullMarked
package org.peygir.demo.bulk;

import org.jspecify.annotations.NullMarked;
