package org.peygir.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.api.hooks.Delivery;
import org.peygir.api.hooks.EventType;
import org.peygir.api.hooks.Webhook;
import org.peygir.api.hooks.WebhookMaking;
import org.peygir.api.hooks.Webhooks;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Webhooks and their logs, for administrators. */
@Controller
@RequestMapping("/organization/webhooks")
class WebhookController {
    private static final int ROWS = 50;
    private static final Set<String> DONE = Set.of("paused", "resumed", "removed");

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    String list(Viewer viewer, Shell shell, @RequestParam @Nullable String done, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        String known = done != null && DONE.contains(done) ? done : null;
        return page(shell, "", "", List.of(), new FieldErrors(), null, known, model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            Shell shell,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> types,
            HttpServletResponse response,
            Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        response.setHeader("Cache-Control", "no-store");
        return switch (webhooks.make(url, name, types, viewer)) {
            case WebhookMaking.Made made ->
                page(shell, "", "", List.of(), new FieldErrors(), made.secret(), null, model);
            case WebhookMaking.Refused(String field, String key) -> {
                FieldErrors errors = new FieldErrors();
                errors.add(field, key);
                response.setStatus(422);
                yield page(shell, url, name, types, errors, null, null, model);
            }
        };
    }

    @PostMapping("/{id}/state")
    String activate(@PathVariable long id, @RequestParam boolean active, Viewer viewer) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        if (!webhooks.activate(id, active, viewer)) throw new NotFound("webhook");
        return "redirect:/organization/webhooks?done=" + (active ? "resumed" : "paused");
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        if (!webhooks.delete(id, viewer)) throw new NotFound("webhook");
        return "redirect:/organization/webhooks?done=removed";
    }

    @GetMapping("/{id}")
    String log(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean sent,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        Webhook hook = webhooks.find(id).orElseThrow(NotFound::new);
        long before = after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        List<Delivery> found = webhooks.log(id, before, ROWS + 1);
        String next = found.size() > ROWS
                ? shell.url(
                        "/organization/webhooks/" + id,
                        "after",
                        Long.toString(found.get(ROWS - 1).id()))
                : null;
        List<DeliveriesPage.Row> rows =
                found.stream().limit(ROWS).map(d -> row(d, shell)).toList();
        model.addAttribute("page", new DeliveriesPage(id, hook.name(), hook.url(), hook.active(), rows, next, sent));
        return "api/deliveries";
    }

    @PostMapping("/{id}/deliveries/{delivery}/resend")
    String again(@PathVariable long id, @PathVariable long delivery, Viewer viewer) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        if (!webhooks.again(id, delivery, viewer)) throw new NotFound("delivery");
        return "redirect:/organization/webhooks/" + id + "?sent=true";
    }

    private static DeliveriesPage.Row row(Delivery d, Shell shell) {
        Integer status = d.status();
        String error = d.error();
        String answer = status != null ? status.toString() : error == null ? "" : shell.t("hooks.log.error." + error);
        return new DeliveriesPage.Row(
                d.id(),
                d.eventId(),
                d.type(),
                shell.f().dateTime(d.createdAt()),
                d.state().name(),
                d.attempts(),
                answer,
                d.nextAttemptAt() == null ? "" : shell.f().dateTime(d.nextAttemptAt()));
    }

    private String page(
            Shell shell,
            String url,
            String name,
            List<String> chosen,
            FieldErrors errors,
            @Nullable String secret,
            @Nullable String done,
            Model model) {
        List<Option> types = Arrays.stream(EventType.values())
                .map(type -> new Option(type.code(), shell.t("hooks.type." + type.code())))
                .toList();
        List<WebhooksPage.Row> rows = webhooks.all().stream()
                .map(w -> new WebhooksPage.Row(
                        w.id(), w.name(), w.url(), w.types().size(), w.active()))
                .toList();
        model.addAttribute("page", new WebhooksPage(rows, types, url, name, chosen, errors, secret, done));
        return "api/webhooks";
    }
}
