package org.peygir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidiTextTest {
    @Test
    void text_is_closed_in_a_pair_of_marks() {
        assertThat(BidiText.ltr("0912 345")).isEqualTo("\u20660912 345\u2069");
        assertThat(BidiText.rtl("علی")).isEqualTo("\u2067علی\u2069");
        assertThat(BidiText.isolate("Ali")).isEqualTo("\u2068Ali\u2069");
        assertThat(BidiText.ltr("")).isEmpty();
    }

    @Test
    void marks_inside_cannot_reach_outside() {
        assertThat(BidiText.isolate("a\u202Eb\u2067c\u200F")).isEqualTo("\u2068abc\u2069");
        assertThat(BidiText.plain("\u061Cنرم‌افزار\u200E")).isEqualTo("نرم‌افزار");
    }

    @Test
    void only_what_holds_letters_from_the_right_is_isolated_and_once() {
        assertThat(BidiText.isolateRtl("فاطمهٔ زهرا (س)")).isEqualTo("\u2068فاطمهٔ زهرا (س)\u2069");
        assertThat(BidiText.isolateRtl("Ali 12, 3 May")).isEqualTo("Ali 12, 3 May");
        assertThat(BidiText.isolateRtl("")).isEmpty();
        String told = "3 May (" + BidiText.isolateRtl("علی") + ")";
        assertThat(BidiText.isolateRtl(told)).isEqualTo(told);
    }
}
