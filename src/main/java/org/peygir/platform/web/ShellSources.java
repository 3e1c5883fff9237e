package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where shells get their parts from. The modules above plug in by implementing the interfaces, or not at all. */
@Component
class ShellSources {
    private final Messages messages;
    private final Assets assets;
    private final Glyphs glyphs;
    private final Clock clock;
    private final ObjectProvider<PersonSource> people;
    private final ObjectProvider<RailCounts> counts;
    private final ObjectProvider<RailViews> views;
    private final ObjectProvider<OrganizationFace> organization;
    private final ObjectProvider<Section> sections;

    ShellSources(
            Messages messages,
            Assets assets,
            Glyphs glyphs,
            Clock clock,
            ObjectProvider<PersonSource> people,
            ObjectProvider<RailCounts> counts,
            ObjectProvider<RailViews> views,
            ObjectProvider<OrganizationFace> organization,
            ObjectProvider<Section> sections) {
        this.messages = messages;
        this.assets = assets;
        this.glyphs = glyphs;
        this.clock = clock;
        this.people = people;
        this.counts = counts;
        this.views = views;
        this.organization = organization;
        this.sections = sections;
    }

    Messages messages() {
        return messages;
    }

    Assets assets() {
        return assets;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    Clock clock() {
        return clock;
    }

    Formats formats(Locale locale) {
        return new Formats(locale, OrganizationZone.TEHRAN, clock, messages);
    }

    @Nullable
    Person person(HttpServletRequest request, Locale locale) {
        PersonSource source = people.getIfAvailable();
        return source == null ? null : source.person(request, locale);
    }

    Map<String, Integer> counts(Person person, HttpServletRequest request) {
        RailCounts source = counts.getIfAvailable();
        return source == null ? Map.of() : source.counts(person, request);
    }

    List<RailViews.View> views(Person person) {
        RailViews source = views.getIfAvailable();
        return source == null ? List.of() : source.views(person);
    }

    @Nullable
    OrganizationFace organization() {
        return organization.getIfAvailable();
    }

    List<Section> sections() {
        return sections.orderedStream().toList();
    }
}
