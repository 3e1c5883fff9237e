package org.peygir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.testing.Vectors;

/** Requirements 6.3. */
class PersianTextTest {
    @ParameterizedTest
    @CsvSource({
        "علي,علی",
        "موسى,موسی",
        "كتاب,کتاب",
        "ڪتاب,کتاب",
        "خانۀ,خانه",
        "خانهٔ,خانه",
        "خانة,خانه",
        "زادہ,زاده",
        "أحمد,احمد",
        "إسلام,اسلام",
        "ٱلله,الله",
        "آب,اب",
        "مؤسسه,موسسه",
        "رئیس,رییس",
        "مُحَمَّدٌ,محمد",
        "مشتــــری,مشتری",
        "ابتداء,ابتدا",
        "جزء,جز",
        "سوءاستفاده,سواستفاده",
        "رحمٰن,رحمن",
        "١٢:۱٥,12:15",
        "۱٬۲۳۴٫۵,'1,234.5'",
        "چرا؟,چرا?",
        "یک؛ دو,یک; دو",
        "٪۵,%5",
        "CRM,crm",
        "Café,cafe",
        "ＡＢ１,ab1",
        "½,1⁄2",
        "ﻗﺎﻧﻮن,قانون",
        "ﷲ,الله",
        "ﻻﻟﻪ,لاله",
        "﷼,ریال",
        "می‌شود,میشود",
        "می¬شود,میشود",
        "\u202Aتلفن\u202C,تلفن",
        "\uFEFFمتن,متن",
        "یک\u00A0دو,یک دو",
        "ﹶتن,تن",
        "‘a’ – “b”,'''a'' - \"b\"'",
        "ې,ی",
        "ێ,ی",
        "ھ,ه",
        "ۇ,و",
        "ﺁب,اب",
        "𝐀𝟏,a1",
        "ÎÜ,iu",
        "и́,и"
    })
    void characters_that_only_look_different_fold_into_one(String written, String folded) {
        assertThat(PersianText.fold(written)).isEqualTo(folded);
    }

    @Test
    void folding_keeps_blanks_and_punctuation_where_they_were_and_is_done_once() {
        assertThat(PersianText.fold("«نقل»")).isEqualTo("\"نقل\"");
        String text = "سلام،\n  دنیا! (ي/ك) 👍";
        assertThat(PersianText.fold(text)).isEqualTo("سلام,   دنیا! (ی/ک) 👍");
        assertThat(PersianText.fold(PersianText.fold(text))).isEqualTo(PersianText.fold(text));
        assertThat(PersianText.fold("")).isEmpty();
    }

    @Test
    void every_character_folds_and_folding_twice_changes_nothing() {
        for (int c = 0; c <= 0x2FFFF; c++) {
            String character = new String(Character.toChars(c));
            String folded = PersianText.fold(character);
            assertThat(PersianText.fold(folded)).as("U+%04X", c).isEqualTo(folded);
            String key = PersianText.searchKey(character);
            assertThat(PersianText.searchKey(key)).as("U+%04X", c).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'  نرم‌افزار، CRM ١٢:۱٥  ','نرمافزار crm 12 15'",
        "'a.b@c.ir','a b c ir'",
        "'1405-4127','1405 4127'",
        "'...',''",
        "'','' ",
        "'خوب!👍عالی','خوب عالی'",
        "'𝐀bc','abc'",
        "'हिन्दी','हिन्दी'"
    })
    void a_search_key_is_folded_words_parted_by_one_space(String written, String key) {
        assertThat(PersianText.searchKey(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مسئول=مسوول=مسؤول",
                "مسئولیت=مسوولیت",
                "هیئت=هیأت",
                "مسئله=مسأله",
                "جرئت=جرأت",
                "سؤال=سئوال=سوال",
                "پائین=پایین",
                "آئین=آیین",
                "داوود=داود",
                "بلیط=بلیت",
                "اتاق=اطاق",
                "پی‌گیری=پیگیری",
                "شکايت=شکایت",
                "رؤسا=رئسا",
                "اسماعیل=اسمعیل"
            })
    void accepted_spellings_of_one_word_have_one_search_key(String spellings) {
        assertThat(Stream.of(spellings.split("=")).map(PersianText::searchKey).distinct())
                .hasSize(1);
    }

    @Test
    void the_joined_key_knows_no_spaces() {
        assertThat(Stream.of("نرم‌افزار", "نرم افزار", "نرمافزار", " نرم  افزار ")
                        .map(PersianText::joined))
                .containsOnly("نرمافزار");
    }

    /** The words as the documents of the client write them (S0-S4); no document has a half-space. */
    @ParameterizedTest
    @CsvSource({
        "شکایت,ساختارهای سازمانی جهت بکارگیری سیستم پاسخگویی به شکایات",
        "شکایت,وظیفه بررسی و رسیدگی به شکایت را عهده دار می شوند",
        "شکایت,روالهاي قابل پياده سازي در هر سازمان روال ثبت شکايات ميباشد",
        "شکایت,نمونه فرم مخصوص ثبت شکايت در اين سازمان",
        "شکایت,سیستمی برای رسیدگی به وضعیت نامطلوب و جبران شکایتهای واردشده",
        "رضایتمندی,بررسي وضعيت رضايتمندي مشتريان",
        "رضایتمندی,نرم افزارهای رضایت مندی مشتری",
        "نرم‌افزار,لازم است به منظور بکارگیری یک نرم افزار مدیریت ارتباط با مشتری",
        "نرم‌افزار,نرمافزار پشتیبانی به نام OnLine Plus",
        "نرم‌افزار,در نرم افزارCRM  پيشرو",
        "نرم‌افزار,نیازمند راهاندازی نرمافزارCRM  و استقرار پرسنل",
        "سه‌شنبه,۱٢:۱٥ ق.ظ ; سهشنبه ۸ تیر ،۱۳٩٥"
    })
    void the_seeds_spellings_are_found_from_the_clean_one(String clean, String written) {
        String sought = PersianText.joined(PersianText.stem(clean));
        assertThat(PersianText.joined(PersianText.stem(written))).contains(sought);
    }

    @Test
    void keys_sort_by_the_persian_alphabet_digits_and_latin_first() {
        List<String> sorted = List.of(
                "۲",
                "۳ واحد",
                "Ali",
                "Zahra",
                "ءامن",
                "آب",
                "آهو",
                "ابر",
                "اصغر",
                "بابک",
                "پدر",
                "تهران",
                "ثنا",
                "جواد",
                "چالوس",
                "حسن",
                "خسرو",
                "داود",
                "ذاکر",
                "رضا",
                "زهرا",
                "ژاله",
                "سارا",
                "شیرین",
                "صادق",
                "ضیا",
                "طاها",
                "ظفر",
                "علی",
                "علی نژاد",
                "علی‌زاده",
                "غلام",
                "فرهاد",
                "قاسم",
                "كاوه",
                "کیان",
                "گیتی",
                "لاله",
                "مریم",
                "ناصر",
                "وحید",
                "هما",
                "یاسر",
                "Ωmega");
        List<String> keys = sorted.stream().map(PersianText::sortKey).toList();
        assertThat(keys.stream().sorted(PersianTextTest::byCodePoint).toList()).isEqualTo(keys);
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void a_sort_key_forgets_the_keyboard_but_not_the_madda() {
        assertThat(PersianText.sortKey("علي")).isEqualTo(PersianText.sortKey("علی"));
        assertThat(PersianText.sortKey("أحمد")).isEqualTo(PersianText.sortKey("احمد"));
        assertThat(Stream.of("آب", "ﺁب", "آب", "\uFE81ب")
                        .map(PersianText::sortKey)
                        .distinct())
                .hasSize(1);
        assertThat(PersianText.sortKey("آب")).isLessThan(PersianText.sortKey("اب"));
        assertThat(PersianText.sortKey("\u0653ب")).isEqualTo(PersianText.sortKey("ب"));
    }

    @Test
    void characters_of_persian_tools_fold_alike() {
        Vectors.json("/text/toPersianChars.jsonl")
                .forEach(vector -> assertThat(
                                PersianText.fold(Vectors.argument(vector).orElseThrow()))
                        .isEqualTo(PersianText.fold(
                                vector.get("expected").asString().replace("\"", ""))));
    }

    private static int byCodePoint(String one, String other) {
        return java.util.Arrays.compareUnsigned(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
