package org.peygir.communications.mail;

import java.nio.file.Path;
import java.time.Clock;
import org.peygir.communications.domain.Carrier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** SMTP if a server is named by PEYGIR_SMTP_HOST (…_PORT, …_USER, …_PASSWORD, …_SECURITY, …_FROM), else the log file. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    Carrier mailCarrier(
            @Value("${PEYGIR_SMTP_HOST:${peygir.mail.host:}}") String host,
            @Value("${PEYGIR_SMTP_PORT:${peygir.mail.port:587}}") int port,
            @Value("${PEYGIR_SMTP_USER:${peygir.mail.user:}}") String user,
            @Value("${PEYGIR_SMTP_PASSWORD:${peygir.mail.password:}}") String password,
            @Value("${PEYGIR_SMTP_SECURITY:${peygir.mail.security:}}") String security,
            @Value("${PEYGIR_SMTP_FROM:${peygir.mail.from:}}") String from,
            @Value("${peygir.data:data}") Path data,
            Clock clock) {
        MailSettings settings = new MailSettings(
                host, port, user, password, MailSettings.Security.of(security), from.isBlank() ? sender(user) : from);
        return settings.present() ? new SmtpCarrier(settings, clock) : new MailLog(data, clock);
    }

    private static String sender(String user) {
        return user.contains("@") ? user : "peygir@localhost.localdomain";
    }
}
