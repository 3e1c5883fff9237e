package org.peygir.customers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.customers.CustomerGrouping;
import org.peygir.customers.Customers;
import org.peygir.customers.Grouping;
import org.peygir.customers.Party;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one customer, where the group is changed. */
@Controller
@RequestMapping("/customers/{id:[0-9]{1,18}}")
class CustomerController {
    private final Customers customers;
    private final CustomerGrouping grouping;
    private final CustomerPages pages;

    CustomerController(Customers customers, CustomerGrouping grouping, CustomerPages pages) {
        this.customers = customers;
        this.grouping = grouping;
        this.pages = pages;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.CUSTOMER_READ);
        Party party = party(id);
        return page(party, new CustomerPages.Typing(party.group(), "", new FieldErrors(), saved), viewer, shell, model);
    }

    @PostMapping("/group")
    String group(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CUSTOMER_EDIT);
        Party party = party(id);
        String group = Typed.line(sent, "group");
        String reason = Typed.line(sent, "reason");
        return switch (grouping.put(id, version, group, reason, viewer)) {
            case Grouping.Done() -> "redirect:/customers/" + id + "?saved=true";
            case Grouping.Stale() ->
                throw new Stale("/customers/" + id, null, null, pages.differences(shell, party, group));
            case Grouping.Refused refused -> {
                FieldErrors errors = new FieldErrors();
                errors.add(refused.field(), refused.messageKey());
                response.setStatus(422);
                yield page(party, new CustomerPages.Typing(group, reason, errors, false), viewer, shell, model);
            }
        };
    }

    private Party party(long id) {
        return customers.party(id).orElseThrow(NotFound::new);
    }

    private String page(Party party, CustomerPages.Typing typing, Viewer viewer, Shell shell, Model model) {
        model.addAttribute("page", pages.page(party, typing, viewer, shell));
        return "customers/customer";
    }
}
