package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseNumberTest {
    @Test
    void a_number_reads_back_in_any_digits_with_dash_or_slash() {
        CaseNumber number = new CaseNumber(1405, 4127);

        assertThat(CaseNumber.parse("1405-4127")).contains(number);
        assertThat(CaseNumber.parse(" ۱۴۰۵/۴۱۲۷ ")).contains(number);
        assertThat(number).hasToString("1405-4127");
    }

    @Test
    void what_is_no_number_is_refused() {
        for (String no : new String[] {"", "4127", "1405-", "1405-41a7", "1405-41270000000000000", "14055-1"})
            assertThat(CaseNumber.parse(no)).isEmpty();
    }
}
