package org.peygir.access.domain;

/** RFC 4648 base 32 without padding: how authenticator apps take a secret that is typed in. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = held << Byte.SIZE | b & 0xff;
            bits += Byte.SIZE;
            for (; bits >= BITS; bits -= BITS) text.append(LETTERS.charAt(held >> bits - BITS & 31));
        }
        if (bits > 0) text.append(LETTERS.charAt(held << BITS - bits & 31));
        return text.toString();
    }

    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char c : text.toCharArray()) {
            held = held << BITS | LETTERS.indexOf(c);
            bits += BITS;
            if (bits < Byte.SIZE) continue;
            bits -= Byte.SIZE;
            bytes[at++] = (byte) (held >> bits);
        }
        return bytes;
    }
}
