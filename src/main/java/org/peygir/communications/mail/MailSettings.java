package org.peygir.communications.mail;

import java.util.Locale;
import java.util.Properties;

/**
 * The mail server.
 *
 * @param host empty for none: then mail goes to a log file
 * @param from sender address, with or without a name
 */
public record MailSettings(String host, int port, String user, String password, Security security, String from) {
    private static final String CONNECT_MILLIS = "10000";
    /** Of one answer; an overloaded server may well think for half a minute after the text. */
    private static final String ANSWER_MILLIS = "30000";

    /** How the line is protected. NONE is for servers on the same machine. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS;

        static Security of(String name) {
            return name.isBlank() ? STARTTLS : valueOf(name.strip().toUpperCase(Locale.ROOT));
        }
    }

    boolean present() {
        return !host.isBlank();
    }

    Properties properties() {
        Properties p = new Properties();
        p.put("mail.smtp.host", host);
        p.put("mail.smtp.port", Integer.toString(port));
        p.put("mail.smtp.auth", Boolean.toString(!user.isBlank()));
        p.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        p.put("mail.smtp.timeout", ANSWER_MILLIS);
        p.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        p.put("mail.smtp.ssl.checkserveridentity", "true");
        p.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        p.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        p.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        p.put("mail.mime.allowutf8", "false");
        return p;
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + security + "]";
    }
}
