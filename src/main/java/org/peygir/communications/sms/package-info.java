/** Short messages; so far into a log file. */
@NullMarked
package org.peygir.communications.sms;

import org.jspecify.annotations.NullMarked;
