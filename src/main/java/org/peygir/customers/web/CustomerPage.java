package org.peygir.customers.web;

import java.util.List;
import org.peygir.customers.spi.CustomerCases;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * One customer: who it is, masked, and the group it belongs to.
 *
 * @param group the one it belongs to, in words
 * @param chosen in the form; empty for none
 * @param cases the newest of those that the reader may see
 * @param alike others that may be the same customer
 */
public record CustomerPage(
        long id,
        int version,
        String name,
        List<Fact> facts,
        String group,
        List<Change> history,
        List<CustomerCases.Line> cases,
        List<Other> alike,
        boolean mayEdit,
        List<Option> groups,
        String chosen,
        String reason,
        FieldErrors errors,
        boolean saved) {
    public record Change(String when, String who, String what, String reason) {}

    public record Other(String href, String name, String group) {}
}
