package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where shells get their parts from. The modules above plug in by implementing the interfaces, or not at all. Each is looked for
 * once, at the first page: to ask Spring for the sections in their order at every page took a fifteenth of the time of a page.
 */
@Component
class ShellSources {
    private final Messages messages;
    private final Assets assets;
    private final Glyphs glyphs;
    private final Clock clock;
    private final Supplier<Optional<PersonSource>> people;
    private final Supplier<Optional<RailCounts>> counts;
    private final Supplier<Optional<RailViews>> views;
    private final Supplier<Optional<OrganizationFace>> organization;
    private final Supplier<List<Section>> sections;

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
        this.people = once(people);
        this.counts = once(counts);
        this.views = once(views);
        this.organization = once(organization);
        this.sections = SingletonSupplier.of(() -> sections.orderedStream().toList());
    }

    private static <T> Supplier<Optional<T>> once(ObjectProvider<T> provider) {
        return SingletonSupplier.of(() -> Optional.ofNullable(provider.getIfAvailable()));
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
        return people.get().map(source -> source.person(request, locale)).orElse(null);
    }

    Map<String, Integer> counts(Person person, HttpServletRequest request) {
        return counts.get().map(source -> source.counts(person, request)).orElse(Map.of());
    }

    List<RailViews.View> views(Person person) {
        return views.get().map(source -> source.views(person)).orElse(List.of());
    }

    @Nullable
    OrganizationFace organization() {
        return organization.get().orElse(null);
    }

    List<Section> sections() {
        return sections.get();
    }
}
