package org.peygir.communications.sms;

import java.nio.file.Path;
import java.time.Clock;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;
import org.peygir.communications.log.MessageLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes short messages to {@code sms.log} in the data folder, until a gateway is there. */
@Component
public class SmsLog implements SmsSender {
    private final MessageLog log;

    public SmsLog(@Value("${peygir.data:data}") Path data, Clock clock) {
        log = new MessageLog(data.resolve("sms.log"), clock);
    }

    @Override
    public Outcome send(Waiting message) {
        return log.append(message);
    }
}
