package org.peygir.routines.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The door to the routines in the rail. */
@Configuration(proxyBeanMethods = false)
class RoutineDoor {
    @Bean
    @Order(65)
    Section routinesDoor() {
        return Section.setting(
                "routines", "/routines", "routine", "routines.list.title", Permission.ROUTINE_EDIT.name());
    }
}
