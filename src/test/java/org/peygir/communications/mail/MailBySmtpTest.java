package org.peygir.communications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.communications.Channel;
import org.peygir.communications.OutboxFixture;
import org.peygir.communications.OutgoingMessage;
import org.peygir.communications.SentMessage.State;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;
import org.peygir.communications.jobs.Courier;
import org.peygir.communications.mail.MailSettings.Security;

class MailBySmtpTest {
    private static final String TITLE = "شکایت شما ثبت شد: ۱۴۰۵-۴۱۲۷";
    private static final String BODY = "با سلام\n\nشکایت شما ثبت شد. <b>نه</b> & تمام\nکد رهگیری: 7K4M-9QX2";

    private final OutboxFixture f = new OutboxFixture();

    @Test
    void a_persian_mail_arrives_as_it_was_written() throws Exception {
        GreenMail server = server(0);
        try {
            assertThat(carrier(port(server)).carry(message(7, "maryam@example.test")))
                    .isEqualTo(new Outcome.Sent("smtp"));
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo(TITLE);
            assertThat(mail.getMessageID()).isEqualTo("<peygir-7@example.test>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Multipart both = (Multipart) mail.getContent();
            assertThat(both.getBodyPart(0)
                            .getContent()
                            .toString()
                            .replace("\r", "")
                            .strip())
                    .isEqualTo(BODY);
            assertThat(both.getBodyPart(1).getContent().toString())
                    .contains("dir=\"auto\"", "شکایت شما ثبت شد. &lt;b&gt;نه&lt;/b&gt; &amp; تمام");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_down_gets_the_mail_once_when_it_is_back() throws Exception { // AFS-21
        int port = freePort();
        Courier courier = new Courier(f.store, List.of(carrier(port)), f.transactions, f.clock);
        f.enqueue(new OutgoingMessage(1L, Channel.EMAIL, "maryam@example.test", TITLE, BODY));
        for (int i = 0; i < 3; i++) {
            courier.carryDue(Channel.EMAIL);
            f.clock.advance(Duration.ofMinutes(15));
        }
        assertThat(f.outbox.about(1).getFirst().state()).isEqualTo(State.QUEUED);
        assertThat(f.outbox.about(1).getFirst().failure()).isEqualTo("unreachable");
        GreenMail server = server(port);
        try {
            f.clock.advance(Duration.ofHours(1));
            while (courier.carryDue(Channel.EMAIL) > 0) {}
            f.clock.advance(Duration.ofDays(3));
            while (courier.carryDue(Channel.EMAIL) > 0) {}
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(f.outbox.about(1).getFirst().state()).isEqualTo(State.SENT);
        } finally {
            server.stop();
        }
    }

    @Test
    void an_address_that_is_none_is_given_up_at_once() {
        assertThat(carrier(1).carry(message(1, "not an address"))).isEqualTo(new Outcome.Never("bad-recipient"));
        assertThat(carrier(1).carry(message(1, "a@b.test\r\nBcc: c@d.test")))
                .isEqualTo(new Outcome.Never("bad-recipient"));
    }

    @Test
    void a_title_cannot_add_headers() throws Exception {
        GreenMail server = server(0);
        try {
            carrier(port(server))
                    .carry(new Waiting(1, Channel.EMAIL, "a@example.test", "x\r\nBcc: b@example.test", "y", 1, false));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void answers_of_the_server_decide_what_is_tried_again() throws Exception {
        assertThat(against("550 no such user", "RCPT")).isEqualTo(new Outcome.Never("refused"));
        assertThat(against("450 try later", "RCPT")).isEqualTo(new Outcome.Later("busy"));
        assertThat(against("554 content refused", ".")).isEqualTo(new Outcome.Never("refused"));
        assertThat(against("451 try later", ".")).isEqualTo(new Outcome.Later("busy"));
        assertThat(against("", "RCPT")).as("cut off before the text").isNotInstanceOf(Outcome.Sent.class);
        assertThat(against("", ".")).as("cut off after the text").isEqualTo(new Outcome.InDoubt("in-doubt"));
    }

    /** A server that answers well until {@code at}; then as told, or by cutting the line when told nothing. */
    private Outcome against(String answer, String at) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> serve(listening, answer, at));
            Outcome outcome = carrier(listening.getLocalPort()).carry(message(1, "a@example.test"));
            server.join(Duration.ofSeconds(5));
            return outcome;
        }
    }

    private static void serve(ServerSocket listening, String answer, String at) {
        try (Socket socket = listening.accept();
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(out, "220 hello");
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (text && !line.equals(".")) continue;
                if (line.startsWith(at)) {
                    if (answer.isEmpty()) return;
                    say(out, answer);
                } else {
                    say(out, line.equals("DATA") ? "354 go on" : "250 ok");
                }
                text = line.equals("DATA");
                if (line.equals("QUIT")) return;
            }
        } catch (java.io.IOException e) {
            // The client hung up; its own verdict is what the test looks at.
        }
    }

    private static void say(OutputStream out, String line) throws java.io.IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private SmtpCarrier carrier(int port) {
        return new SmtpCarrier(
                new MailSettings("127.0.0.1", port, "", "", Security.NONE, "پیگیر <peygir@example.test>"), f.clock);
    }

    private static Waiting message(long id, String recipient) {
        return new Waiting(id, Channel.EMAIL, recipient, TITLE, BODY, 1, false);
    }

    private static GreenMail server(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int port(GreenMail server) {
        return server.getSmtp().getPort();
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
