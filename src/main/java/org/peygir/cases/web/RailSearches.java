package org.peygir.cases.web;

import java.util.List;
import org.peygir.cases.SavedViews;
import org.peygir.platform.web.Person;
import org.peygir.platform.web.RailViews;
import org.springframework.stereotype.Component;

/** Kept searches in the rail. */
@Component
class RailSearches implements RailViews {
    private final SavedViews views;

    RailSearches(SavedViews views) {
        this.views = views;
    }

    @Override
    public List<View> views(Person person) {
        return views.recent(person.staffId()).stream()
                .map(view -> new View(view.name(), "/search?" + view.query()))
                .toList();
    }
}
