package org.peygir.customers.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The door in the rail to the groups of customers. */
@Configuration(proxyBeanMethods = false)
class CustomerDoor {
    @Bean
    @Order(76)
    Section customerGroupsDoor() {
        return Section.setting(
                "customer-groups",
                "/organization/customer-groups",
                "star",
                "customers.groups.title",
                Permission.STRUCTURE_EDIT.name());
    }
}
