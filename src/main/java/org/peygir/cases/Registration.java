package org.peygir.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one command all doors end in. They differ only in {@code channel} and {@code recorderId} (RTN-12).
 *
 * @param recorderId the staff member who writes it down; null when the complainant did
 * @param receivedAt when the customer spoke: the clocks start here, not when it was typed
 * @param words the complainant's own words, kept to the letter
 * @param aboutStaffId the person complained of, who is locked out of the case (RTN-09)
 * @param severity 1 (slight) to 4 (critical)
 * @param externalId the id in the system it was imported from; a second registration with it is refused
 * @param form answers to the own fields of the routine that handles it
 * @param representative who speaks for the complainant, or null
 */
public record Registration(
        Channel channel,
        String channelReference,
        @Nullable Long recorderId,
        Instant receivedAt,
        Locale locale,
        String subject,
        String words,
        String outcomeSought,
        Complainant complainant,
        boolean anonymous,
        boolean confidential,
        About about,
        @Nullable Long aboutStaffId,
        String productModel,
        String productSerial,
        int severity,
        @Nullable String externalId,
        @Nullable Complainant representative,
        List<Evidence> evidence,
        Weighing weighing,
        Triage triage,
        FormSent form) {

    public static final int SUBJECT_LIMIT = 200;
    public static final int WORDS_LIMIT = 20_000;
    public static final int SHORT_LIMIT = 2_000;

    /** With nothing said about its priority but the severity. */
    public Registration(
            Channel channel,
            String channelReference,
            @Nullable Long recorderId,
            Instant receivedAt,
            Locale locale,
            String subject,
            String words,
            String outcomeSought,
            Complainant complainant,
            boolean anonymous,
            boolean confidential,
            About about,
            @Nullable Long aboutStaffId,
            String productModel,
            String productSerial,
            int severity,
            @Nullable String externalId,
            @Nullable Complainant representative,
            List<Evidence> evidence) {
        this(
                channel,
                channelReference,
                recorderId,
                receivedAt,
                locale,
                subject,
                words,
                outcomeSought,
                complainant,
                anonymous,
                confidential,
                about,
                aboutStaffId,
                productModel,
                productSerial,
                severity,
                externalId,
                representative,
                evidence,
                Weighing.USUAL,
                Triage.UNASKED,
                FormSent.NOTHING);
    }

    /** The same with what whoever was told says about solving it there. */
    public Registration with(Triage said) {
        return with(said, form);
    }

    /** The same with answers to the routine's own form. */
    public Registration with(FormSent sent) {
        return with(triage, sent);
    }

    private Registration with(Triage said, FormSent sent) {
        return new Registration(
                channel,
                channelReference,
                recorderId,
                receivedAt,
                locale,
                subject,
                words,
                outcomeSought,
                complainant,
                anonymous,
                confidential,
                about,
                aboutStaffId,
                productModel,
                productSerial,
                severity,
                externalId,
                representative,
                evidence,
                weighing,
                said,
                sent);
    }

    /** A web complaint with the usual answers; the door sets the rest by {@code with…} copies. */
    public static Registration web(
            Instant receivedAt, Locale locale, String subject, String words, Complainant complainant) {
        return new Registration(
                Channel.WEB,
                "",
                null,
                receivedAt,
                locale,
                subject,
                words,
                "",
                complainant,
                false,
                false,
                About.OTHER,
                null,
                "",
                "",
                2,
                null,
                null,
                List.of());
    }
}
