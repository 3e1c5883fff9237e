package org.peygir.platform.web;

/**
 * One way of writing into a case.
 *
 * @param code {@code note}, {@code reply}, {@code sms} or {@code call}; only a note wears the internal colours
 * @param action where the form is sent
 */
public record ComposerMode(String code, String label, String action, String button) {
    public boolean internal() {
        return code.equals("note");
    }

    public String icon() {
        return switch (code) {
            case "note" -> "lock";
            case "reply" -> "reply";
            case "call" -> "phone";
            default -> "mail";
        };
    }
}
