package org.peygir.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersianTextTest {
    @Test
    void first() {
        assertThat(PersianText.searchKey("  نرم‌افزار، CRM ١٢:۱٥ مسؤول مشتــــری  ")).isEqualTo("نرمافزار crm 12 15 مسیول مشتری");
        assertThat(PersianText.searchKey("مسئول")).isEqualTo(PersianText.searchKey("مسوول")).isEqualTo(PersianText.searchKey("مسؤول"));
        assertThat(PersianText.fold("ﻗﺎﻧﻮن ﷲ Café")).isEqualTo("قانون الله cafe");
        assertThat(PersianText.joined("نرم افزار")).isEqualTo(PersianText.joined("نرم‌افزار"));
        assertThat(PersianText.sortKey("آب")).isLessThan(PersianText.sortKey("اب"));
    }
}
