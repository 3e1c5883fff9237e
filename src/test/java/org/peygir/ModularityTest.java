package org.peygir;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    /** Generated from the tables; who may use them is {@link HouseRulesTest}'s, which asks in a second what takes a dozen here. */
    private static final DescribedPredicate<JavaClass> TABLES = JavaClass.Predicates.resideInAPackage("..store.db..");

    @Test
    void no_module_reaches_past_its_walls() {
        ApplicationModules.of(Peygir.class, TABLES).verify();
    }
}
