package org.peygir.deadlines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Organization;
import org.springframework.stereotype.Component;

@Component
class OrganizationLine implements UnitLine {
    private final Organization organization;

    OrganizationLine(Organization organization) {
        this.organization = organization;
    }

    @Override
    public List<Long> upward(long unitId) {
        List<Long> line = new ArrayList<>();
        for (@Nullable Long at = unitId; at != null; at = organization.unit(at).parentId()) line.add(at);
        return line;
    }
}
