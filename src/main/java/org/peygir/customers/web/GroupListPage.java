package org.peygir.customers.web;

import java.util.List;
import java.util.Map;
import org.peygir.platform.web.FieldErrors;

/** The groups of customers, and the form to name one. */
public record GroupListPage(List<Row> rows, Map<String, String> typed, FieldErrors errors, boolean saved) {
    /** @param size how many customers belong to it, in words */
    public record Row(String name, String note, String size) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
