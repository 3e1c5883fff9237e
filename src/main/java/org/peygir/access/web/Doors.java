package org.peygir.access.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The doors to the pages of this module in the rail. */
@Configuration(proxyBeanMethods = false)
class Doors {
    @Bean
    @Order(80)
    Section staffDoor() {
        return Section.setting(
                "staff",
                "/organization/staff",
                "people",
                "access.staff.title",
                Permission.ORGANIZATION_ADMINISTER.name());
    }

    @Bean
    @Order(72)
    Section deputiesDoor() {
        return new Section("deputies", "/deputies", "person", "deputies.title", Permission.CASE_ASSIGN.name());
    }

    @Bean
    @Order(82)
    Section profileDoor() {
        return Section.setting(
                "profile",
                "/organization/profile",
                "settings",
                "access.profile.title",
                Permission.ORGANIZATION_ADMINISTER.name());
    }

    @Bean
    @Order(81)
    Section unitsDoor() {
        return Section.setting(
                "units",
                "/organization/units",
                "home",
                "access.units.title",
                Permission.ORGANIZATION_ADMINISTER.name());
    }

    @Bean
    @Order(82)
    Section tokensDoor() {
        return Section.setting(
                "tokens",
                "/organization/tokens",
                "lock",
                "tokens.all.title",
                Permission.ORGANIZATION_ADMINISTER.name());
    }
}
