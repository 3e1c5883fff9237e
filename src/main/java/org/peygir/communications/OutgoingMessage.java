package org.peygir.communications;

import org.jspecify.annotations.Nullable;

/**
 * A message to one recipient.
 *
 * @param subjectId the case it tells of, or null
 * @param recipient E.164 number or e-mail address
 * @param title subject line of an e-mail; not sent by SMS
 */
public record OutgoingMessage(@Nullable Long subjectId, Channel channel, String recipient, String title, String body) {}
