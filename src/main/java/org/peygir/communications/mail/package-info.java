/** E-mail by SMTP, or into a log file where no server is set. */
@NullMarked
package org.peygir.communications.mail;

import org.jspecify.annotations.NullMarked;
