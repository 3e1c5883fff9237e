package org.peygir.cases.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The door to what falls due in the rail. */
@Configuration(proxyBeanMethods = false)
class CaseDoors {
    @Bean
    @Order(60)
    Section upcomingDoor() {
        return new Section(
                "deadlines", "/deadlines", "hourglass", "cases.upcoming.title", Permission.CASE_ASSIGN.name());
    }
}
