package org.peygir.platform.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.platform.text.PersianText;
import org.peygir.testing.Vectors;
import tools.jackson.databind.JsonNode;

class AmountInWordsTest {
    /** Words that persian-tools reads and we refuse: an amount is never guessed. */
    private static final Map<String, String> NOT_AMOUNTS = Map.ofEntries(
            Map.entry("منفی سه هزارمین", "ordinal"),
            Map.entry("منفی سه هزارم", "ordinal"),
            Map.entry("منفی سی اُم", "ordinal"),
            Map.entry("سلام دنیا", "no number; the vendor answers 0"),
            Map.entry("منفی سلام دنیا", "no number; the vendor answers 0"),
            Map.entry("", "nothing; the vendor answers with an empty text"));

    @ParameterizedTest
    @CsvSource({
        "0,صفر",
        "21,بیست و یک",
        "100,صد",
        "1000,یک هزار",
        "1001,یک هزار و یک",
        "1234567,یک میلیون و دویست و سی و چهار هزار و پانصد و شصت و هفت",
        "20000000,بیست میلیون",
        "-30,منفی سی",
        "1000000000,یک میلیارد",
        "110,صد و ده"
    })
    void persian(long number, String words) {
        assertThat(AmountInWords.fa(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0,zero",
        "21,twenty-one",
        "100,one hundred",
        "119,one hundred nineteen",
        "1000,one thousand",
        "40,forty",
        "1234567,one million two hundred thirty-four thousand five hundred sixty-seven",
        "-7,minus seven",
        "20000000,twenty million",
        "2000000001,two billion one"
    })
    void english(long number, String words) {
        assertThat(AmountInWords.en(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0,صفر",
        "1,واحد",
        "2,اثنان",
        "3,ثلاثة",
        "11,أحد عشر",
        "21,واحد وعشرون",
        "99,تسعة وتسعون",
        "100,مئة",
        "200,مئتان",
        "305,ثلاثمئة وخمسة",
        "1000,ألف",
        "2000,ألفان",
        "3000,ثلاثة آلاف",
        "10000,عشرة آلاف",
        "11000,أحد عشر ألفًا",
        "20000,عشرون ألفًا",
        "100000,مئة ألف",
        "103000,مئة وثلاثة آلاف",
        "200000,مئتا ألف",
        "1000000,مليون",
        "2000000,مليونان",
        "5000000,خمسة ملايين",
        "25000000,خمسة وعشرون مليونًا",
        "1200000,مليون ومئتا ألف",
        "-4,سالب أربعة",
        "3000000000,ثلاثة مليارات",
        "1234,ألف ومئتان وأربعة وثلاثون"
    })
    void arabic(long number, String words) {
        assertThat(AmountInWords.ar(number)).isEqualTo(words);
    }

    @Test
    void the_language_decides() {
        assertThat(AmountInWords.in(Locale.of("fa", "IR"), 2)).isEqualTo("دو");
        assertThat(AmountInWords.in(Locale.of("ar"), 2)).isEqualTo("اثنان");
        assertThat(AmountInWords.in(Locale.of("tr"), 2)).isEqualTo("two");
    }

    @Test
    void every_number_has_words_and_persian_words_are_read_back() {
        Random random = new Random(1404);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            assertThat(AmountInWords.readFa(AmountInWords.fa(number)))
                    .as("%d", number)
                    .hasValue(number);
            assertThat(AmountInWords.en(number)).isNotBlank();
            assertThat(AmountInWords.ar(number)).isNotBlank();
        }
        assertThat(AmountInWords.en(Long.MIN_VALUE)).startsWith("minus nine quintillion");
        assertThat(AmountInWords.fa(Long.MAX_VALUE)).startsWith("نه کوینتیلیون");
    }

    @ParameterizedTest
    @CsvSource({
        "۳ هزار و ۲۰۰,3200",
        "هزار,1000",
        "سه هزار میلیارد,3000000000000",
        "سه هزار و دویست میلیارد,3200000000000",
        "یکصد و ده,110",
        "چهار صد و چهل و سه,443",
        "منفی ۱۲۰ هزار,-120000",
        "'٤٥,٦٧٨',45678",
        "دو میليون,2000000",
        "پونصد هزار,500000",
        "-۹۹۹,-999"
    })
    void people_s_own_ways_of_saying_a_number_are_read(String words, long number) {
        assertThat(AmountInWords.readFa(words)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "منفی", "سلام", "صد سلام", "ده کوینتیلیون", "۱.۵", "99999999999999999999", "-"})
    void what_is_no_number_is_refused(String words) {
        assertThat(AmountInWords.readFa(words)).isEmpty();
    }

    @Test
    void numbers_of_persian_tools_have_its_words() {
        int compared = 0;
        for (JsonNode vector : Vectors.json("/money/NumberToWords.jsonl")) {
            String number = Vectors.argument(vector).orElse("").replace(",", "");
            if (!number.matches("-?[0-9]+") || !vector.get("matcher").asString().equals("toEqual")) continue;
            String expected = vector.get("expected").asString().replaceAll("[\",]", "");
            // The vendor parts «چهار صد» and writes «کوآدریلیون»: without blanks and madda they are the same words.
            assertThat(PersianText.joined(AmountInWords.fa(Long.parseLong(number))))
                    .isEqualTo(PersianText.joined(expected));
            compared++;
        }
        assertThat(compared).isGreaterThan(8);
    }

    @Test
    void words_of_persian_tools_have_its_numbers() {
        int compared = 0;
        List<JsonNode> vectors = Vectors.json("/money/wordsToNumber.jsonl");
        for (JsonNode vector : vectors) {
            Optional<String> words = Vectors.argument(vector);
            String expected = vector.get("expected").asString();
            if (words.isEmpty()
                    || !vector.get("fn").asString().equals("wordsToNumber")
                    || !expected.matches("-?[0-9]+")) continue;
            OptionalLong read = AmountInWords.readFa(words.get());
            if (NOT_AMOUNTS.containsKey(words.get())) assertThat(read).isEmpty();
            else assertThat(read).as(words.get()).hasValue(Long.parseLong(expected));
            compared++;
        }
        assertThat(compared).isGreaterThan(14);
    }
}
