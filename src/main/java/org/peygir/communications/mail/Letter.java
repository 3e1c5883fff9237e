package org.peygir.communications.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import org.peygir.communications.domain.Waiting;
import org.springframework.web.util.HtmlUtils;

/** A message as e-mail: plain text, and the same text as HTML so that Persian is laid out right to left everywhere. */
final class Letter {
    private Letter() {}

    /** @throws MessagingException if an address cannot be one */
    static MimeMessage of(Waiting message, String from, Session session, Clock clock) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        MimeMessage letter = new Numbered(session, message.id(), domain(sender));
        letter.setFrom(sender);
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        letter.setSubject(message.title().replaceAll("\\p{Cntrl}+", " ").strip(), "UTF-8");
        letter.setSentDate(Date.from(clock.instant()));
        // RFC 3834: keeps vacation robots from answering.
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "All");
        letter.setContent(content(message.body()));
        letter.saveChanges();
        return letter;
    }

    private static MimeMultipart content(String body) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(body, "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(body), "UTF-8", "html");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(plain);
        both.addBodyPart(html);
        return both;
    }

    private static String html(String body) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><body>");
        body.lines()
                .map(line -> "<p dir=\"auto\" style=\"margin:0 0 .6em;text-align:start\">"
                        + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>")
                .forEach(html::append);
        return html.append("</body></html>").toString();
    }

    private static String domain(InternetAddress sender) {
        return sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1);
    }

    /** Keeps one Message-ID for every try, so that a mail sent twice is shown once. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, long number, String domain) {
            super(session);
            id = "<peygir-" + number + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
