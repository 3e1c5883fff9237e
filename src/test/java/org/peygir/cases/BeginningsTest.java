package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cases.store.Lexemes;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Beginnings of words find what the index would find by them, from the moment when a word is written for the first time. */
@PeygirTest
@Import({CaseWorld.class, SearchWorld.class})
class BeginningsTest {
    @Autowired
    SearchWorld world;

    @Autowired
    TestWorld cast;

    @Autowired
    CaseHandling handling;

    @Autowired
    Lexemes lexemes;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext sql;

    private Viewer manager() {
        return cast.viewer(cast.manager());
    }

    private List<String> listed(String letters) {
        return lexemes.beginning(letters).orElseThrow();
    }

    private List<Long> byTheIndex(String letters) {
        return sql
                .fetchValues(
                        "select case_id from cases.search_text where terms @@ ('''' || ? || ''':*')::tsquery order by 1",
                        letters)
                .stream()
                .map(Long.class::cast)
                .toList();
    }

    private List<Long> found(String typed) {
        return world.find(typed, manager()).hits().stream()
                .map(hit -> hit.row().number().id())
                .sorted()
                .toList();
    }

    @Test
    void whatever_follows_the_beginning_is_found_words_stems_parts_and_digits() {
        for (String word : List.of(
                "زرافگون", "زرافگون‌ها", "زرافگونیان", "زرافگون12", "زرافگون۷الف", "نیمه‌زرافگون", "زرافگوی", "زرافگ1"))
            world.told("آغاز", "آنجا " + word + " بود");

        assertThat(found("زرافگون*")).hasSize(6).isEqualTo(byTheIndex("زرافگون"));
        assertThat(found("زرافگ")).hasSize(8).isEqualTo(byTheIndex("زرافگ"));
        assertThat(found("زرافگون1")).hasSize(1).isEqualTo(byTheIndex("زرافگون1"));
        assertThat(found("زرافگونز")).isEmpty();
    }

    @Test
    void a_word_is_listed_with_the_first_text_that_holds_it_and_once() {
        CaseFile file = world.told("یادداشت", "دارد");
        assertThat(listed("تمساحگ")).isEmpty();

        handling.note(file.number(), "تمساحگون و تمساحگونه", List.of(), cast.viewer(cast.zahra()));
        handling.note(file.number(), "باز تمساحگون", List.of(), cast.viewer(cast.zahra()));
        world.told("تمساحگون", "دیگر");

        assertThat(listed("تمساحگ")).contains("تمساحگون");
        assertThat(sql.fetchValue("select count(*) from cases.search_lexeme where lexeme = 'تمساحگون'"))
                .isEqualTo(1L);
        assertThat(found("تمساحگ")).hasSize(2);
    }

    @Test
    void a_word_of_what_was_taken_back_is_listed_when_it_is_written_again() {
        transactions.executeWithoutResult(status -> {
            world.told("آغاز", "پلنگگونه رفت");
            status.setRollbackOnly();
        });
        assertThat(listed("پلنگگ")).isEmpty();

        world.told("آغاز", "پلنگگونه آمد");

        assertThat(found("پلنگگ")).hasSize(1);
    }

    @Test
    void when_too_many_words_begin_so_the_index_finds_them_all_the_same() {
        StringBuilder words = new StringBuilder();
        for (char a = 'ا'; a <= 'غ'; a++)
            for (char b : "بدرزس".toCharArray()) words.append(" خرسگ").append(a).append(b);
        world.told("آغاز", words.toString());
        world.told("آغاز", "خرسگون");

        assertThat(lexemes.beginning("خرسگ")).isEmpty();
        assertThat(found("خرسگ")).hasSize(2).isEqualTo(byTheIndex("خرسگ"));
    }
}
