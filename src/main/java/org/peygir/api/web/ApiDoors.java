package org.peygir.api.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The door to the pages of this module in the rail. */
@Configuration(proxyBeanMethods = false)
class ApiDoors {
    @Bean
    @Order(83)
    Section webhooksDoor() {
        return Section.setting(
                "webhooks", "/organization/webhooks", "bell", "hooks.title", Permission.ORGANIZATION_ADMINISTER.name());
    }
}
