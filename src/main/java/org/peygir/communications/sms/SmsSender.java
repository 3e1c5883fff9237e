package org.peygir.communications.sms;

import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;

/** A gateway for short messages. An adapter a provider; it says for each error of its provider what may be tried again. */
public interface SmsSender {
    Outcome send(Waiting message);
}
