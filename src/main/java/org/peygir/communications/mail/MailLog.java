package org.peygir.communications.mail;

import java.nio.file.Path;
import java.time.Clock;
import org.peygir.communications.Channel;
import org.peygir.communications.domain.Carrier;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;
import org.peygir.communications.log.MessageLog;

/** Writes e-mail to {@code mail.log} in the data folder, where no server is set. */
final class MailLog implements Carrier {
    private final MessageLog log;

    MailLog(Path data, Clock clock) {
        log = new MessageLog(data.resolve("mail.log"), clock);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome carry(Waiting message) {
        return log.append(message);
    }
}
