package org.peygir.platform.identifiers;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in the forms people really have: dot-atom before the at sign, a domain of at least two labels after it.
 *
 * @param value trimmed, lower case, domain in ASCII (punycode); at most 254 characters
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final int LONGEST_TYPED = 400;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws IllegalArgumentException when the value is not an address in its stored form */
    public EmailAddress {
        if (!isValid(value)) throw new IllegalArgumentException("Not an e-mail address");
    }

    /**
     * Blanks and invisible marks around are dropped, as is {@code mailto:}; letters become lower case, also before the at
     * sign: no provider in use tells them apart, and customers do not either.
     */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        String address = Typed.visible(typed).toLowerCase(Locale.ROOT);
        if (address.startsWith("mailto:")) address = address.substring("mailto:".length());
        int at = address.lastIndexOf('@');
        if (at < 0) return Optional.empty();
        try {
            String ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            return Optional.of(ascii.toLowerCase(Locale.ROOT))
                    .filter(EmailAddress::isValid)
                    .map(EmailAddress::new);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** Readable without giving the address away: {@code n***@gmail.com}. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return masked();
    }

    private static boolean isValid(String value) {
        int at = value.indexOf('@');
        return value.length() <= MAX_LENGTH
                && at > 0
                && at <= MAX_LOCAL
                && LOCAL.matcher(value.substring(0, at)).matches()
                && DOMAIN.matcher(value.substring(at + 1)).matches();
    }
}
