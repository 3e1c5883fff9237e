package org.peygir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.testing.Vectors;
import tools.jackson.databind.JsonNode;

/** The forms of one word have one stem, and different words have different ones. */
class StemTest {
    /** Repeated letters are left to the search by similarity; U+FDFD, the whole bismillah in one character, is a picture. */
    private static final Set<String> NOT_MENDED = Set.of("اعلاممممم", "\uFDFD");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شکایت شکایات شکایتی شکایت‌ها شکایتها شکایتهای شکايت‌هایشان شکایتم شکایتتان شکایتش شکایت‌ام شكايات",
                "کتاب کتاب‌ها کتابها کتابهای کتاب‌هایی کتابی کتابهایشان کتابم کتابهاش كتاب",
                "مسئول مسوول مسؤول مسئولین مسئولان مسوولين مسئولی مسئول‌ها",
                "پیگیری پی‌گیری پيگيري پیگیری‌ها پیگیریهایی پیگیریتان",
                "مشتری مشتریان مشتريان مشتری‌ها مشتريها مشتریانی مشتریانش مشتری‌مان",
                "خانه خانه‌ها خانه‌ای خانه‌ام خانهٔ خانۀ خانه‌ی خانه‌اش خانه‌های خانههای خانه‌هایشان",
                "شیوه شیوه‌ی شیوهی شیوه‌ای شیوههای شیوه‌هایی",
                "نام نام‌های نامها نامم نامش",
                "نامه نامه‌ها نامه‌ای نامه‌اش نامه‌هایم",
                "مراقب مراقبین مراقبان مراقبها مراقبش",
                "کارشناس کارشناسان کارشناسی کارشناس‌ها کارشناسانتان",
                "نماینده نمایندگان نماینده‌ها نمایندگانی نماینده‌مان",
                "فروشنده فروشندگان فروشنده‌ها",
                "راننده رانندگان راننده‌ای",
                "قطعه قطعات قطعه‌ها قطعاتی",
                "خدمت خدمات خدماتی",
                "سابقه سوابق سابقه‌ها سوابقش",
                "مرکز مراکز مرکزی مراکزی",
                "مدرک مدارک مدارکم",
                "مشکل مشکلات مشکل‌ها مشکلشان مشکلاتی",
                "مورد موارد موردی مواردی",
                "مرحله مراحل مرحله‌ها مرحله‌ای",
                "مقاله مقالات مقاله‌ها",
                "تعمیر تعمیرات تعمیری تعمیرش",
                "تعمیرکار تعمیرکاران تعمیرکارها",
                "گزارش گزارشات گزارش‌ها گزارشم گزارشی",
                "نظر نظرات نظرم نظرش نظرها",
                "محصول محصولات محصولی محصولتان",
                "پول پول‌ها پولم پولش پولی",
                "کالا کالای کالاها کالایی کالاهایش کالایم",
                "سازمان سازمان‌ها سازمانی سازمانش",
                "بزرگ بزرگتر بزرگ‌تر بزرگ‌ترین بزرگترین",
                "سریع سریعتر سریع‌ترین",
                "مهم مهمتر مهمترین",
                "همکار همکاران همکارانتان همکارم همکاری",
                "دوست دوستان دوستانم دوستم",
                "درخت درختان درخت‌ها",
                "زن زنان زنها زن‌ها",
                "سفارش سفارش‌ها سفارشم سفارش‌هایم سفارشات",
                "درخواست درخواستها درخواستم درخواستی",
                "فاکتور فاکتورها فاکتورم",
                "گارانتی گارانتی‌اش گارانتی‌ها",
                "دستگاه دستگاه‌ها دستگاهم دستگاهی",
                "نصب نصبش",
                "یخچال یخچالم یخچال‌ها یخچالی",
                "دانشگاه دانشگاه‌ها دانشگاهی دانشگاهم",
                "ماه ماه‌ها ماهها",
                "ایران ایرانی ایرانیان",
                "روز روزها روزی روزهای",
                "پرسنل پرسنلی پرسنل‌ها",
                "می‌رود می‌روم میروم نمی‌روند میرفت می‌رفتند رفتم رفتند نرفتیم برود بروند رفتن",
                "می‌کند میکند میکنند نمی‌کنم می‌کردند کردم کردیم بکند نکند کنند کردن",
                "می‌خرم می‌خرید خریدم خریدند بخرند خریدن",
                "می‌دهند میدهد می‌داد دادم دادند ندادند بدهد دادن",
                "می‌گوید میگویند گفتم گفتند بگویم نگفت گفتن",
                "می‌گذارد گذاشتم بگذارند گذاشتن",
                "می‌شود میشود نمیشود شدند بشود شدن",
                "می‌خواهم میخواهد خواستم نخواستند",
                "می‌فروشد فروختند فروختم بفروشند",
                "می‌فرستند فرستادم بفرستید",
                "می‌بینم دیدم ببینید ندیدند دیدن",
                "می‌نماید نمایند نمودند نمودن"
            })
    void forms_of_one_word_have_one_stem(String forms) {
        assertThat(Stream.of(forms.split(" "))
                        .collect(Collectors.toMap(form -> form, PersianText::stem, (a, _) -> a))
                        .values())
                .as(forms + ": " + PersianText.stem(forms))
                .containsOnly(PersianText.stem(forms.substring(0, forms.indexOf(' '))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "علی عل",
                "دانشگاه دانش",
                "مردم مرد",
                "تنها تن",
                "مریم مری",
                "خانم خان",
                "فیلم فیل",
                "کاشان کاش",
                "گیلان گیل",
                "ماهی ماه",
                "گوشی گوش",
                "پاکت پاک",
                "کارت کار",
                "میزان زن",
                "میدان دان",
                "شرکت شرک",
                "قیمت قیم",
                "خدمت خادم",
                "دفتر دف",
                "دکتر دک",
                "درمان در",
                "سازمان ساز",
                "ایشان ای",
                "باران بار",
                "تهران تهر",
                "زمان زم",
                "جهان جه",
                "خالی خال",
                "کافی کاف",
                "قاضی قاض",
                "مشتری مشت",
                "شدید شد",
                "بینی بین",
                "مادر ماد",
                "پسر پس",
                "نامه نام",
                "خانه خان",
                "قطعه قطع",
                "شکایت شاکی",
                "مدیر مدیریت",
                "تعمیر تعمیرکار",
                "فروش فروشگاه",
                "مالیات مال",
                "عملیات عمل",
                "ادبیات ادب",
                "حیات حی",
                "ارزش ارز",
                "آرامش آرام",
                "پوشش پوش",
                "کوشش کوش",
                "بهار به",
                "اطلاع طلا",
                "میلیون لیون",
                "همچنین هم",
                "زمین زم",
                "ماشین ماش",
                "قوانین قوا",
                "پایین پا",
                "شیرین شیر",
                "رایگان رای",
                "مهربان مهر",
                "داستان دا",
                "استان است",
                "نشان نش"
            })
    void different_words_have_different_stems(String words) {
        String[] pair = words.split(" ");
        assertThat(PersianText.stem(pair[0])).isNotEqualTo(PersianText.stem(pair[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "کتاب ها,کتاب",
        "مقاله هاي قبلي,مقاله قبل",
        "می شوند,شد",
        "نمی کنم,کرد",
        "می,می",
        "ها,ها",
        "'',''",
        "گفته_شده,گفته شده",
        "نرم‌افزارها,نرمافزار",
        "CRM 1404 Customers,crm 1404 customers",
        "دست‌اندرکاران,دستاندرکاران",
        "پیش‌نویس‌هایم,پیشنویس"
    })
    void a_text_has_the_stems_of_its_words(String text, String stems) {
        assertThat(PersianText.stem(text)).isEqualTo(stems);
    }

    @Test
    void a_stem_is_its_own_stem() {
        for (String list : new String[] {"words.txt", "names.txt"})
            for (String word : WordLists.lines(list)) {
                String stem = PersianText.stem(word);
                assertThat(PersianText.stem(stem)).as(word).isEqualTo(stem);
            }
    }

    @Test
    void a_word_made_to_be_taken_apart_in_a_million_ways_costs_nothing() {
        String hostile = "شان".repeat(5_000) + " " + "ی".repeat(20_000) + " " + "هایشان".repeat(3_000);
        assertThat(PersianText.stem(hostile)).isEqualTo(hostile);
        assertThat(PersianText.stem("شان".repeat(8))).isNotEmpty();
    }

    @Test
    void stems_of_hazm_are_ours() {
        int compared = 0;
        for (JsonNode vector : Vectors.json("/text/hazm.jsonl")) {
            boolean stemmer = vector.get("module").asString().equals("stemmer");
            boolean lemmatizer = vector.get("test").asString().startsWith("test_lemmatize");
            if (!stemmer && !lemmatizer) continue;
            // The lemmatizer names both stems of a verb and keeps participles' auxiliaries in one word.
            String expected = vector.get("expected").asString().replaceAll("#.*", "");
            String stems = PersianText.stem(vector.get("word").asString());
            if (vector.get("word").asString().contains("_")) assertThat(stems).contains(expected.substring(0, 2));
            else assertThat(stems).isEqualTo(PersianText.stem(expected));
            compared++;
        }
        assertThat(compared).isEqualTo(18);
    }

    @Test
    void texts_that_hazm_normalizes_to_one_have_one_joined_key() {
        int compared = 0;
        for (JsonNode vector : Vectors.json("/text/hazm.jsonl")) {
            if (!vector.get("module").asString().equals("normalizer")
                    || !vector.get("text").isString()) continue;
            String text = vector.get("text").asString();
            String expected = vector.get("expected").asString();
            if (NOT_MENDED.stream().anyMatch(PersianText.fold(text)::contains)) continue;
            if (vector.get("test").asString().equals("test_remove_specials_chars")) continue;
            assertThat(PersianText.joined(text)).isEqualTo(PersianText.joined(expected));
            compared++;
        }
        assertThat(compared).isGreaterThan(42);
    }

    @Test
    void what_lucene_finds_is_found() {
        int compared = 0;
        for (JsonNode vector : Vectors.json("/text/lucene.jsonl")) {
            List<String> stems = Arrays.asList(
                    PersianText.stem(vector.get("input").asString()).split(" "));
            for (JsonNode token : vector.get("expected_tokens")) {
                assertThat(stems).as(vector.toString()).contains(PersianText.stem(token.asString()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(70);
    }
}
