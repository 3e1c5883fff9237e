package org.peygir.process.web;

import java.util.List;
import org.peygir.platform.web.Option;

/**
 * How cases went through one version: picture, table, filter.
 *
 * @param slowest the slowest path in words; empty when no case has reached an end
 * @param waiting what is not counted yet, in words; empty when all is
 * @param filtered whether the filter leaves anything out
 */
public record MapPage(
        String title,
        String sub,
        String backHref,
        String path,
        String svg,
        List<Row> rows,
        String slowest,
        String waiting,
        boolean empty,
        boolean filtered,
        Filter filter) {
    public record Row(
            String title,
            boolean slow,
            String stays,
            String href,
            String standing,
            String standingHref,
            String median,
            String again,
            List<Way> ways) {}

    public record Way(String label, String to, boolean slow, String stays, String href, String median) {}

    public record Filter(
            List<Option> bys,
            String by,
            List<Option> months,
            String from,
            String to,
            List<Option> units,
            String unit) {}
}
