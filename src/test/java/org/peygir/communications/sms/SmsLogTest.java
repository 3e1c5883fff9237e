package org.peygir.communications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.communications.Channel;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;
import org.peygir.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmsLogTest {
    @TempDir
    Path data;

    @Test
    void messages_are_kept_one_a_line_for_the_owner_only() throws Exception {
        SmsCarrier carrier = new SmsCarrier(new SmsLog(data.resolve("new"), new SettableClock()));
        assertThat(carrier.carry(message("کد: 48213\nخط \"دوم\""))).isEqualTo(new Outcome.Sent("log"));
        assertThat(carrier.carry(message("x"))).isEqualTo(new Outcome.Sent("log"));
        Path log = data.resolve("new/sms.log");
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(2);
        JsonNode first = new JsonMapper().readTree(lines.getFirst());
        assertThat(first.get("to").asString()).isEqualTo("+989121234567");
        assertThat(first.get("text").asString()).isEqualTo("کد: 48213\nخط \"دوم\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_number_that_takes_no_sms_is_given_up() {
        SmsCarrier carrier = new SmsCarrier(new SmsLog(data, new SettableClock()));
        Waiting landline = new Waiting(1, Channel.SMS, "+982188776655", "", "x", 1, false);
        assertThat(carrier.carry(landline)).isEqualTo(new Outcome.Never("bad-recipient"));
    }

    private static Waiting message(String text) {
        return new Waiting(1, Channel.SMS, "+989121234567", "title", text, 1, false);
    }
}
