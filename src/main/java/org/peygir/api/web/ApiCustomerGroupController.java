package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.Viewer;
import org.peygir.api.shape.Json;
import org.peygir.customers.CustomerGrouping;
import org.peygir.customers.Customers;
import org.peygir.customers.Grouping;
import org.peygir.customers.Party;
import org.peygir.organization.CustomerGroups;
import org.peygir.platform.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The group that a customer belongs to, by which their cases get their commitments from the start. The version is that of the customer. */
@RestController
@RequestMapping(path = "/api/v1/customers/{id}/group", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiCustomerGroupController {
    private final Customers customers;
    private final CustomerGrouping grouping;
    private final CustomerGroups groups;
    private final Once once;

    ApiCustomerGroupController(Customers customers, CustomerGrouping grouping, CustomerGroups groups, Once once) {
        this.customers = customers;
        this.grouping = grouping;
        this.groups = groups;
        this.once = once;
    }

    /** @param group empty for none; @param groups those that one may choose from */
    record Group(long customer, int version, String group, List<String> groups) {}

    /** @param group empty for none; @param reason always needed: it stands in the history of the customer */
    record NewGroup(String group, @Nullable String reason) {}

    record Grouped(long customer, int version, String group) {}

    @Endpoint(scope = Scope.CUSTOMERS_READ, versioned = true)
    @GetMapping
    ResponseEntity<Group> customerGroup(@PathVariable long id, Bearer bearer) {
        bearer.viewer().require(Permission.CUSTOMER_READ);
        Party party = party(id);
        return ResponseEntity.ok()
                .eTag(Versions.tag(party.version()))
                .body(new Group(id, party.version(), party.group(), groups.names()));
    }

    /** Cases to come take it over; open ones keep what was promised. */
    @Endpoint(scope = Scope.CUSTOMERS_WRITE, versioned = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Grouped> groupCustomer(
            @PathVariable long id, @Json NewGroup sent, Bearer bearer, HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        viewer.require(Permission.CUSTOMER_EDIT);
        return once.run(request, bearer, Grouped.class, () -> {
            int version =
                    Versions.asked(request) ? Versions.said(request) : party(id).version();
            String reason = sent.reason() == null ? "" : sent.reason();
            return switch (grouping.put(id, version, sent.group().strip(), reason, viewer)) {
                case Grouping.Done() -> {
                    Party after = party(id);
                    yield ResponseEntity.ok()
                            .eTag(Versions.tag(after.version()))
                            .body(new Grouped(id, after.version(), after.group()));
                }
                case Grouping.Stale() -> throw Refusals.stale(request);
                case Grouping.Refused refused -> throw Refusals.invalid(refused.field(), refused.messageKey());
            };
        });
    }

    private Party party(long id) {
        return customers.party(id).orElseThrow(NotFound::new);
    }
}
