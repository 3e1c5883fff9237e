package org.peygir.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.peygir.platform.web.Person;
import org.peygir.platform.web.RailCounts;
import org.springframework.stereotype.Component;

/** Numbers beside the folders of the rail: the drafts. */
@Component
class StaffRailCounts implements RailCounts {
    private final StaffDrafts drafts;

    StaffRailCounts(StaffDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Map<String, Integer> counts(Person person, HttpServletRequest request) {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("draft", drafts.count(person.staffId()));
        return counts;
    }
}
