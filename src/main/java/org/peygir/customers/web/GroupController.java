package org.peygir.customers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.customers.CustomerGrouping;
import org.peygir.customers.Grouping;
import org.peygir.organization.CustomerGroup;
import org.peygir.organization.CustomerGroups;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups of customers that the organisation has, kept by who decides on its structure. */
@Controller
@RequestMapping("/organization/customer-groups")
class GroupController {
    private final CustomerGroups groups;
    private final CustomerGrouping grouping;

    GroupController(CustomerGroups groups, CustomerGrouping grouping) {
        this.groups = groups;
        this.grouping = grouping;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.STRUCTURE_EDIT);
        return page(Map.of(), new FieldErrors(), saved, shell, model);
    }

    @PostMapping
    String name(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        CustomerGroup group = new CustomerGroup(Typed.line(typed, "name"), Typed.line(typed, "note"));
        if (grouping.name(group, viewer) instanceof Grouping.Refused refused) {
            FieldErrors errors = new FieldErrors();
            errors.add(refused.field(), refused.messageKey());
            response.setStatus(422);
            return page(typed, errors, false, shell, model);
        }
        return "redirect:/organization/customer-groups?saved=true";
    }

    @PostMapping("/removal")
    String remove(@RequestParam(defaultValue = "") String name, Viewer viewer) {
        grouping.remove(name.replace("\0", ""), viewer);
        return "redirect:/organization/customer-groups?saved=true";
    }

    private String page(Map<String, String> typed, FieldErrors errors, boolean saved, Shell shell, Model model) {
        Map<String, Integer> sizes = grouping.sizes();
        List<GroupListPage.Row> rows = groups.all().stream()
                .map(group -> new GroupListPage.Row(
                        group.name(), group.note(), shell.f().number(sizes.getOrDefault(group.name(), 0))))
                .toList();
        model.addAttribute("page", new GroupListPage(rows, typed, errors, saved));
        return "customers/groups";
    }
}
