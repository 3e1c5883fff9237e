package org.peygir.platform.money;

import java.util.Optional;
import org.peygir.platform.text.PersianText;

/**
 * An amount in whole rials, the unit of law and of the books; a toman is ten rials and only a way of saying it.
 *
 * @param rial may be negative, as a refund
 */
public record Money(long rial) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final int RIALS_PER_TOMAN = 10;
    private static final int LONGEST_TYPED = 60;

    /** @throws ArithmeticException beyond 922 quadrillion tomans */
    public static Money ofToman(long toman) {
        return new Money(Math.multiplyExact(toman, RIALS_PER_TOMAN));
    }

    /**
     * Whole amounts in any digits, with or without thousands separators, in rials unless تومان (toman) follows. Fractions
     * are refused: nobody pays them, and a dot is as often a separator as a decimal point.
     */
    public static Optional<Money> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        String text = PersianText.fold(typed).strip();
        boolean toman = text.endsWith("تومان") || text.endsWith("toman");
        String number = text.replaceFirst(" *(ریال|rials?|irr|تومان|tomans?)$", "");
        boolean plain = number.matches("-?[0-9]{1,18}");
        if (!plain && !number.matches("-?[0-9]{1,3}([, '][0-9]{3}){1,5}")) return Optional.empty();
        long amount = Long.parseLong(number.replaceAll("[, ']", ""));
        try {
            return Optional.of(toman ? ofToman(amount) : new Money(amount));
        } catch (ArithmeticException tooMuch) {
            return Optional.empty();
        }
    }

    /** @throws ArithmeticException when the sum leaves the range of {@code long} */
    public Money plus(Money other) {
        return new Money(Math.addExact(rial, other.rial));
    }

    /** @throws ArithmeticException when the difference leaves the range of {@code long} */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(rial, other.rial));
    }

    public boolean isNegative() {
        return rial < 0;
    }

    /** Whole tomans; a rest of rials is dropped, so show it only when {@link #isWholeToman()}. */
    public long toman() {
        return rial / RIALS_PER_TOMAN;
    }

    public boolean isWholeToman() {
        return rial % RIALS_PER_TOMAN == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(rial, other.rial);
    }
}
