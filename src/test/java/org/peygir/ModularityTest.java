package org.peygir;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void no_module_reaches_past_its_walls() {
        ApplicationModules.of(Peygir.class).verify();
    }
}
