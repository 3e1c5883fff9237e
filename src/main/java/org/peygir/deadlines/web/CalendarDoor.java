package org.peygir.deadlines.web;

import org.peygir.access.Permission;
import org.peygir.platform.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The doors to calendars and commitments in the rail. */
@Configuration(proxyBeanMethods = false)
class CalendarDoor {
    @Bean
    @Order(70)
    Section calendarsDoor() {
        return Section.setting(
                "calendars", "/calendars", "calendar", "deadlines.calendars.title", Permission.CALENDAR_EDIT.name());
    }

    @Bean
    @Order(71)
    Section policiesDoor() {
        return Section.setting(
                "policies", "/policies", "clock", "deadlines.policies.title", Permission.CALENDAR_EDIT.name());
    }
}
