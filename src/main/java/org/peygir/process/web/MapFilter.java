package org.peygir.process.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.StayFilter;

/**
 * The filter of the map as it stands in the address.
 *
 * @param unit id; null: all that the person may see
 */
record MapFilter(StayFilter stays, @Nullable Long unit) {
    /**
     * What cannot be read filters nothing.
     *
     * @throws NotFound for a unit that is not there or not in the person's scope
     */
    static MapFilter of(String by, String from, String to, String unit, Viewer viewer, Organization organization) {
        StayFilter.By of = by.equals(StayFilter.By.ENTERED.name()) ? StayFilter.By.ENTERED : StayFilter.By.REGISTERED;
        Long chosen = unit.isEmpty() ? null : (Long) unit(unit, viewer, organization);
        Set<Long> units = viewer.allUnits() ? null : viewer.unitScope();
        if (chosen != null)
            units = organization.descendants(chosen).stream()
                    .filter(viewer::sees)
                    .collect(Collectors.toSet());
        return new MapFilter(new StayFilter(of, month(from), month(to), units), chosen);
    }

    private static long unit(String typed, Viewer viewer, Organization organization) {
        return organization.units().stream()
                .filter(one -> Long.toString(one.id()).equals(typed) && viewer.sees(one.id()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .id();
    }

    private static int month(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("1[34][0-9]{2}(0[1-9]|1[0-2])"))
                .map(Integer::parseInt)
                .orElse(StayFilter.EVER);
    }

    /** The address of a page of this filter; the names and values come first. */
    String url(Shell shell, String path, @Nullable Object... namesAndValues) {
        @Nullable Object[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 8);
        Object[] own = {
            "by", stays.by(), "from", text(stays.from()), "to", text(stays.to()), "unit", unit == null ? "" : unit
        };
        System.arraycopy(own, 0, all, namesAndValues.length, own.length);
        return shell.url(path, all);
    }

    static String text(int month) {
        return month == StayFilter.EVER ? "" : Integer.toString(month);
    }
}
