package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.api.hooks.Delivery;
import org.peygir.api.hooks.Webhook;
import org.peygir.api.hooks.WebhookMaking;
import org.peygir.api.hooks.Webhooks;
import org.peygir.api.shape.Json;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.peygir.platform.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programs that want to be told of events; for administrators. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiWebhookController {
    private final Webhooks webhooks;
    private final Once once;

    ApiWebhookController(Webhooks webhooks, Once once) {
        this.webhooks = webhooks;
        this.once = once;
    }

    @Endpoint(scope = Scope.WEBHOOKS)
    @GetMapping
    ResponseEntity<HookBodies.WebhookList> listWebhooks(Bearer bearer) {
        bearer.viewer().require(Permission.ORGANIZATION_ADMINISTER);
        return ResponseEntity.ok(new HookBodies.WebhookList(
                webhooks.all().stream().map(ApiWebhookController::shown).toList()));
    }

    /** The secret is remembered with the answer for as long as the key: it stands in the database beside it anyway. */
    @Endpoint(scope = Scope.WEBHOOKS, status = 201)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HookBodies.WebhookMade> addWebhook(
            @Json HookBodies.NewWebhook sent, Bearer bearer, HttpServletRequest request) {
        bearer.viewer().require(Permission.ORGANIZATION_ADMINISTER);
        return once.run(request, bearer, HookBodies.WebhookMade.class, () -> switch (webhooks.make(
                sent.url(), sent.name(), sent.types(), bearer.viewer())) {
            case WebhookMaking.Made(Webhook made, String secret) ->
                ResponseEntity.status(201).body(new HookBodies.WebhookMade(shown(made), secret));
            case WebhookMaking.Refused(String field, String key) -> throw Refusals.invalid(field, key);
        });
    }

    @Endpoint(scope = Scope.WEBHOOKS, status = 204)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeWebhook(@PathVariable long id, Bearer bearer) {
        bearer.viewer().require(Permission.ORGANIZATION_ADMINISTER);
        if (!webhooks.delete(id, bearer.viewer())) throw new NotFound("webhook");
        return ResponseEntity.noContent().build();
    }

    @Endpoint(scope = Scope.WEBHOOKS, paged = true)
    @GetMapping("/{id}/deliveries")
    ResponseEntity<HookBodies.DeliveryList> listDeliveries(
            @PathVariable long id,
            @RequestParam(defaultValue = Page.USUAL) String limit,
            @RequestParam(defaultValue = "") String after,
            Bearer bearer) {
        bearer.viewer().require(Permission.ORGANIZATION_ADMINISTER);
        FieldErrors errors = new FieldErrors();
        int most = Page.limit(limit, errors);
        if (!after.matches("[0-9]{0,18}")) errors.add("after", "api.error.after");
        if (!errors.isEmpty()) throw new Invalid(errors);
        webhooks.find(id).orElseThrow(NotFound::new);
        long before = after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
        List<Delivery> found = webhooks.log(id, before, most + 1);
        String next = Page.next(found, most, delivery -> Long.toString(delivery.id()));
        List<HookBodies.DeliveryShown> items =
                found.stream().limit(most).map(ApiWebhookController::shown).toList();
        return ResponseEntity.ok().headers(Page.link(next)).body(new HookBodies.DeliveryList(items, next));
    }

    @Endpoint(scope = Scope.WEBHOOKS, status = 202)
    @PostMapping("/{id}/deliveries/{delivery}/resend")
    ResponseEntity<HookBodies.Accepted> resendDelivery(
            @PathVariable long id, @PathVariable long delivery, Bearer bearer, HttpServletRequest request) {
        bearer.viewer().require(Permission.ORGANIZATION_ADMINISTER);
        return once.run(request, bearer, HookBodies.Accepted.class, () -> {
            if (!webhooks.again(id, delivery, bearer.viewer())) throw new NotFound("delivery");
            return ResponseEntity.accepted().body(new HookBodies.Accepted(true));
        });
    }

    private static HookBodies.WebhookShown shown(Webhook w) {
        return new HookBodies.WebhookShown(w.id(), w.url(), w.name(), w.types(), w.active(), w.createdAt());
    }

    private static HookBodies.DeliveryShown shown(Delivery d) {
        return new HookBodies.DeliveryShown(
                d.id(),
                d.eventId(),
                d.type(),
                d.createdAt(),
                d.state(),
                d.attempts(),
                d.status(),
                d.error(),
                d.nextAttemptAt());
    }
}
