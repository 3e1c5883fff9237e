package org.peygir.communications;

import java.util.Locale;
import java.util.Map;
import org.peygir.platform.web.Messages;
import org.springframework.stereotype.Component;

/** The words of messages to customers, from the bundles: {@code communications.<code>.<sms|email>[-title]}. */
@Component
public class MessageTemplates {
    private final Messages messages;

    MessageTemplates(Messages messages) {
        this.messages = messages;
    }

    /** A message ready to be sent. */
    public record Rendered(String title, String body) {}

    /** {@code values}: number, code, promised (a date in words), as far as the template names them, in this order. */
    public Rendered render(String code, Channel channel, Locale locale, Map<String, String> values) {
        Object[] arguments = {
            values.getOrDefault("number", ""), values.getOrDefault("code", ""), values.getOrDefault("promised", "")
        };
        String key = "communications." + code + "." + channel.name().toLowerCase(Locale.ROOT);
        return new Rendered(
                messages.get(locale, "communications." + code + ".title", arguments), messages.get(locale, key, arguments));
    }
}
