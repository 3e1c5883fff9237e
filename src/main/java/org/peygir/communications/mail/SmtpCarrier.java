package org.peygir.communications.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.peygir.communications.Channel;
import org.peygir.communications.domain.Carrier;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;

/**
 * E-mail by SMTP. Speaks to the transport itself and not through a template, because what a failure means depends on the step at
 * which it happened: before the text was handed over nothing was sent; an answer of the server is sure; silence after it is not.
 */
public final class SmtpCarrier implements Carrier {
    private final MailSettings settings;
    private final Session session;
    private final Clock clock;

    public SmtpCarrier(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        session = Session.getInstance(settings.properties());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome carry(Waiting message) {
        MimeMessage letter;
        try {
            letter = Letter.of(message, settings.from(), session, clock);
        } catch (MessagingException e) {
            return new Outcome.Never("bad-recipient");
        }
        return send(letter);
    }

    private Outcome send(MimeMessage letter) {
        Transport transport;
        try {
            transport = session.getTransport("smtp");
            // With any password, even an empty one, the transport would sign in as the operating system's user.
            if (settings.user().isBlank()) transport.connect();
            else transport.connect(settings.user(), settings.password());
        } catch (AuthenticationFailedException e) {
            return new Outcome.Later("sign-in-refused");
        } catch (MessagingException e) {
            return new Outcome.Later("unreachable");
        }
        Outcome outcome = handOver(transport, letter);
        try {
            transport.close();
        } catch (MessagingException e) {
            // The server has answered already; how the line ended does not matter.
        }
        return outcome;
    }

    private static Outcome handOver(Transport transport, MimeMessage letter) {
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return new Outcome.Sent("smtp");
        } catch (SMTPSendFailedException e) {
            boolean afterText = ".".equals(e.getCommand());
            return e.getReturnCode() < 0 && afterText ? new Outcome.InDoubt("in-doubt") : answered(e.getReturnCode());
        } catch (SendFailedException e) {
            return e.getNextException() instanceof SMTPAddressFailedException address
                    ? answered(address.getReturnCode())
                    : new Outcome.Never("refused");
        } catch (MessagingException e) {
            return new Outcome.InDoubt("in-doubt");
        }
    }

    /** RFC 5321, 4.2.1: 4yz may work later, 5yz never; no code means that the line broke before the text. */
    private static Outcome answered(int code) {
        return code >= 500 && code < 600 ? new Outcome.Never("refused") : new Outcome.Later("busy");
    }
}
