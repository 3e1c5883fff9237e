package org.peygir.cases.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The doors in the rail to what falls due to who answers, and to who may grant what, and to the terms between units. */
@Configuration(proxyBeanMethods = false)
class CaseDoors {
    @Bean
    @Order(60)
    Section upcomingDoor() {
        return new Section(
                "deadlines", "/deadlines", "hourglass", "cases.upcoming.title", Permission.CASE_ASSIGN.name());
    }

    @Bean
    @Order(74)
    Section structureDoor() {
        return Section.setting(
                "structure", "/organization/structure", "reply", "structure.title", Permission.STRUCTURE_EDIT.name());
    }

    @Bean
    @Order(73)
    Section termsDoor() {
        return Section.setting("terms", "/organization/terms", "refer", "terms.title", Permission.REPORT_READ.name());
    }

    @Bean
    @Order(75)
    Section authorityDoor() {
        return Section.setting(
                "authority", "/organization/authority", "check", "authority.title", Permission.STRUCTURE_EDIT.name());
    }
}
