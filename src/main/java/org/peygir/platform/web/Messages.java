package org.peygir.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.BidiText;
import org.peygir.platform.text.Digits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word that a person reads, from {@code messages/<module>_fa|en|ar.properties} (UTF-8). Own loader instead of
 * MessageFormat: no quoting traps, digits in the reader's script. Immutable after start, safe for all threads.
 *
 * <p>A key may have siblings {@code .zero .one .two .few .many} which win when the first argument is such a number.
 */
@Component
public class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private final boolean strict;

    /** @param strict throw on a missing key (tests) instead of logging it and showing the nearest thing we have */
    public Messages(@Value("${peygir.messages.strict:false}") boolean strict) {
        this.strict = strict;
        for (Locale locale : Languages.ALL) texts.put(locale.getLanguage(), load(locale.getLanguage()));
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            String pattern = "classpath*:messages/*_" + language + ".properties";
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    if (all.put((String) key, ((String) value).strip()) != null)
                        throw new IllegalStateException("message key twice: " + key + " in " + bundle);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The text in this language; numbers among the arguments get grouped and in the language's digits, {@link Spoken} ones speak it, all else as it is; what is written from the right is kept together in a sentence from the left. */
    public String get(Locale locale, String key, @Nullable Object... arguments) {
        String text = text(locale, key, arguments);
        for (int i = 0; i < arguments.length; i++) {
            String hole = "{" + i + "}";
            if (text.contains(hole)) text = text.replace(hole, shown(locale, arguments[i]));
        }
        return text;
    }

    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /** All keys of a language, sorted. */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>(bundle(locale).keySet());
    }

    private String text(Locale locale, String key, @Nullable Object[] arguments) {
        Map<String, String> bundle = bundle(locale);
        if (arguments.length > 0 && arguments[0] instanceof Number number) {
            String plural = bundle.get(key + "." + Plural.of(locale, number.longValue()));
            if (plural != null) return plural;
        }
        String text = bundle.get(key);
        return text == null ? missing(locale, key) : text;
    }

    private String missing(Locale locale, String key) {
        if (strict) throw new IllegalArgumentException("no message " + key + " in " + locale.getLanguage());
        if (reported.size() < 1000 && reported.add(locale.getLanguage() + key))
            LOG.error("no message {} in {}", key, locale.getLanguage());
        for (Locale other : Languages.ALL) {
            String text = bundle(other).get(key);
            if (text != null) return text;
        }
        return "…";
    }

    private Map<String, String> bundle(Locale locale) {
        Map<String, String> bundle = texts.get(locale.getLanguage());
        return bundle != null ? bundle : Objects.requireNonNull(texts.get("fa"), "Persian is always there");
    }

    private static String shown(Locale locale, @Nullable Object argument) {
        if (argument == null) return "";
        if (argument instanceof Spoken spoken) return spoken.in(locale);
        if (argument instanceof Long || argument instanceof Integer)
            return Digits.in(locale, Formats.grouped(locale, ((Number) argument).longValue()));
        String text = argument.toString();
        // A Persian name in an English sentence would turn the brackets and numbers around it; what was put together by
        // us is whole.
        return Languages.rightToLeft(locale) ? text : BidiText.isolateRtl(text);
    }
}
