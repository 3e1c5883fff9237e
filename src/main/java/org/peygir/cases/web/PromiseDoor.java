package org.peygir.cases.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The door to the book of promises in the rail. */
@Configuration(proxyBeanMethods = false)
class PromiseDoor {
    @Bean
    @Order(40)
    Section promisesDoor() {
        return new Section("promises", "/promises", "book", "promises.book", Permission.CASE_READ.name());
    }
}
