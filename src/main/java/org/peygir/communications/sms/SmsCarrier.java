package org.peygir.communications.sms;

import org.peygir.communications.Channel;
import org.peygir.communications.domain.Carrier;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;
import org.peygir.platform.identifiers.Mobile;
import org.springframework.stereotype.Component;

/** Short messages to mobile numbers. */
@Component
public class SmsCarrier implements Carrier {
    private final SmsSender sender;

    public SmsCarrier(SmsSender sender) {
        this.sender = sender;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome carry(Waiting message) {
        if (Mobile.parse(message.recipient()).isEmpty()) return new Outcome.Never("bad-recipient");
        return sender.send(message);
    }
}
