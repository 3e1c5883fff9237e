package org.peygir.platform.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.peygir.testing.Vectors;
import tools.jackson.databind.JsonNode;

/** The assertions of persian-tools about identifiers, and where we decide otherwise. */
class VendorVectorsTest {
    /** Input → why requirements 6.1 accept or refuse what the vendor does not. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "4444333322221111", "passes Luhn; we keep no list of issuers, it ages",
            "2222444499996666", "passes Luhn; no list of issuers",
            "4000000000000002", "passes Luhn; no list of issuers",
            "5555555555554444", "passes Luhn; no list of issuers",
            "09802002580", "mobile prefixes are not blocked (6.1): lists age quickly");

    @Test
    void national_ids() {
        assertThat(compare("verifyIranianNationalId", "verifyIranianNationalId", NationalId::parse))
                .isGreaterThan(20);
    }

    @Test
    void legal_entity_ids() {
        assertThat(compare("verifyIranianLegalId", "verifyIranianLegalId", LegalEntityId::parse))
                .isGreaterThan(8);
    }

    @Test
    void ibans() {
        assertThat(compare("sheba", "isShebaValid", Iban::parse)).isGreaterThan(5);
    }

    @Test
    void card_numbers() {
        assertThat(compare("verifyCardNumber", "verifyCardNumber", CardNumber::parse))
                .isGreaterThan(18);
    }

    @Test
    void mobiles() {
        assertThat(compare("phoneNumber", "isPhoneNumberValid", Mobile::parse)).isGreaterThan(9);
    }

    @Test
    void mobiles_have_one_form() {
        List<JsonNode> vectors = of("phoneNumber", "phoneNumberNormalizer");
        assertThat(vectors).hasSizeGreaterThan(9);
        for (JsonNode vector : vectors) {
            String[] arguments = vector.get("args").asString().replace("\"", "").split(", ");
            Mobile mobile = Mobile.parse(arguments[0]).orElseThrow();
            String expected = vector.get("expected").asString().replace("\"", "");
            assertThat(arguments[1].equals("0") ? mobile.local() : mobile.value())
                    .isEqualTo(expected);
        }
    }

    /** Compares and counts. */
    private static int compare(String file, String function, Function<String, Optional<?>> parse) {
        int compared = 0;
        for (JsonNode vector : of(file, function)) {
            Optional<String> argument = Vectors.argument(vector);
            if (argument.isEmpty()) continue;
            boolean valid = vector.get("matcher").asString().equals("toBeTruthy")
                    || vector.get("expected").asString().equals("true");
            boolean exception = EXCEPTIONS.containsKey(argument.get());
            assertThat(parse.apply(argument.get()).isPresent())
                    .as(argument.get())
                    .isEqualTo(valid != exception);
            compared++;
        }
        return compared;
    }

    private static List<JsonNode> of(String file, String function) {
        return Vectors.json("/identifiers/" + file + ".jsonl").stream()
                .filter(vector -> vector.get("fn").asString().equals(function))
                .toList();
    }
}
