package org.peygir.deadlines.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The door to the rules of escalation in the rail. */
@Configuration(proxyBeanMethods = false)
class EscalationDoor {
    @Bean
    @Order(72)
    Section escalationsDoor() {
        return Section.setting(
                "escalations", "/escalations", "warning", "escalations.title", Permission.ESCALATION_EDIT.name());
    }
}
