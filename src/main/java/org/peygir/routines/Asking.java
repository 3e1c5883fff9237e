package org.peygir.routines;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.FormField.Asked;

/**
 * On which occasion fields are asked.
 *
 * @param stage the stage that is left; null at registration and for a correction
 * @param also names of fields ({@link FormField#name}) asked on this occasion whatever they belong to
 */
public record Asking(Occasion occasion, @Nullable String stage, Set<String> also) {
    public enum Occasion {
        /** Whoever complains fills it in. */
        CUSTOMER,
        /** Somebody of the organisation writes it down. */
        STAFF,
        /** Another system told it: what it never asked cannot be there, so nothing is required. */
        IMPORT,
        /** A handler takes the case out of a stage. */
        STAGE,
        /** A handler puts right what is known. */
        CORRECTION
    }

    public Asking {
        also = Set.copyOf(also);
    }

    public static Asking customer() {
        return new Asking(Occasion.CUSTOMER, null, Set.of());
    }

    public static Asking staff() {
        return new Asking(Occasion.STAFF, null, Set.of());
    }

    public static Asking imported() {
        return new Asking(Occasion.IMPORT, null, Set.of());
    }

    public static Asking leaving(String stage, Set<String> also) {
        return new Asking(Occasion.STAGE, stage, also);
    }

    public static Asking correction() {
        return new Asking(Occasion.CORRECTION, null, Set.of());
    }

    public boolean asks(FormField field) {
        if (also.contains(field.name())) return true;
        return switch (occasion) {
            case CUSTOMER -> field.atRegistration() && field.asked() != Asked.STAFF;
            case STAFF -> field.atRegistration() && field.asked() != Asked.CUSTOMER;
            case IMPORT, CORRECTION -> true;
            case STAGE -> stage != null && stage.equals(field.stage());
        };
    }

    /** Whether it may not be left empty; what is required and was answered is never emptied again. */
    public boolean demands(FormField field, boolean answered) {
        if (!field.required()) return false;
        return switch (occasion) {
            case CUSTOMER, STAFF -> true;
            case STAGE -> answered || (stage != null && stage.equals(field.stage()));
            case IMPORT -> false;
            case CORRECTION -> answered;
        };
    }
}
