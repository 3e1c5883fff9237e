package org.peygir.api.hooks;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peygir.access.Audit;
import org.peygir.access.Viewer;
import org.peygir.api.store.WebhookStore;
import org.peygir.cases.CaseHappened;
import org.peygir.routines.Routines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who wants to be told what, and the telling: an event is written in the transaction of its change, and carried later. It names the
 * case and no more: whoever may read the case asks for it. A wish made on another node is heeded within {@link #HEARD}.
 */
@Service
public class Webhooks {
    /** A wish of another node may go unheard so long. */
    static final Duration HEARD = Duration.ofSeconds(3);

    private static final int MOST = 50;
    private static final int NAME_LIMIT = 100;
    private static final int URL_LIMIT = 500;

    private final WebhookStore store;
    private final Targets targets;
    private final Routines routines;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;
    private final LoadingCache<String, List<Webhook>> wishes;

    Webhooks(WebhookStore store, Targets targets, Routines routines, Audit audit, JsonMapper json, Clock clock) {
        this.store = store;
        this.targets = targets;
        this.routines = routines;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.wishes = Caffeine.newBuilder().expireAfterWrite(HEARD).build(_ -> store.all());
    }

    @Transactional
    public WebhookMaking make(String url, String name, List<String> types, Viewer by) {
        String address = url.strip();
        Optional<String> refusal = targets.refusal(address);
        if (refusal.isPresent() || address.length() > URL_LIMIT)
            return new WebhookMaking.Refused("url", refusal.orElse("hooks.error.url"));
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME_LIMIT || called.indexOf('\0') >= 0)
            return new WebhookMaking.Refused("name", "hooks.error.name");
        if (types.isEmpty()
                || !types.stream().allMatch(type -> EventType.parse(type).isPresent()))
            return new WebhookMaking.Refused("types", "hooks.error.types");
        if (store.count() >= MOST) return new WebhookMaking.Refused("url", "hooks.error.too-many");
        String secret = Signature.newSecret();
        Webhook made = store.insert(
                address, called, types.stream().distinct().toList(), secret, by.staffId(), clock.instant());
        changed();
        note(by, "api.webhook-made", made.id());
        return new WebhookMaking.Made(made, secret);
    }

    public List<Webhook> all() {
        return store.all();
    }

    public Optional<Webhook> find(long id) {
        return store.find(id);
    }

    /** False when there is none. */
    @Transactional
    public boolean activate(long id, boolean active, Viewer by) {
        if (!store.activate(id, active)) return false;
        changed();
        note(by, active ? "api.webhook-resumed" : "api.webhook-paused", id);
        return true;
    }

    /** With its log. False when there is none. */
    @Transactional
    public boolean delete(long id, Viewer by) {
        if (!store.delete(id)) return false;
        changed();
        note(by, "api.webhook-removed", id);
        return true;
    }

    /** Newest first. @param before id of a delivery; {@link Long#MAX_VALUE} starts at the newest */
    public List<Delivery> log(long webhookId, long before, int limit) {
        return store.log(webhookId, before, limit);
    }

    /** Sends once more, whatever became of it. False when there is no such delivery. */
    @Transactional
    public boolean again(long webhookId, long deliveryId, Viewer by) {
        if (!store.again(webhookId, deliveryId, clock.instant())) return false;
        note(by, "api.webhook-sent-again", webhookId);
        return true;
    }

    /** In the transaction of the change; without programs that want to know it costs one look into memory. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseHappened happened) {
        if (wishes.get("").isEmpty()) return;
        EventType.of(happened.what()).ifPresent(type -> tell(type, happened));
        if (happened.what().equals("MOVED")
                && routines.stage(Long.parseLong(happened.data().getOrDefault("to", "0")))
                        .ends()) tell(EventType.CASE_CLOSED, happened);
    }

    private void tell(EventType type, CaseHappened happened) {
        List<Webhook> wanting = wishes.get("").stream()
                .filter(hook -> hook.active() && hook.types().contains(type.code()))
                .toList();
        if (wanting.isEmpty()) return;
        String eventId = "msg_" + UUID.randomUUID().toString().replace("-", "");
        String body = body(type, happened);
        Instant now = clock.instant();
        for (Webhook hook : wanting) store.enqueue(hook.id(), eventId, type.code(), body, now);
    }

    private String body(EventType type, CaseHappened happened) {
        ObjectNode body = json.createObjectNode()
                .put("type", type.code())
                .put("timestamp", happened.at().toString());
        ObjectNode data = body.putObject("data")
                .put("number", happened.number().toString())
                .put("version", happened.version());
        String to = happened.data().get("to");
        boolean moved =
                type == EventType.CASE_MOVED || type == EventType.CASE_CLOSED || type == EventType.CASE_REOPENED;
        if (moved && to != null)
            data.put("stage", routines.stage(Long.parseLong(to)).code());
        String verdict = happened.data().get("verdict");
        if (verdict != null) data.put("verdict", verdict);
        return json.writeValueAsString(body);
    }

    /** At once here when it is committed, elsewhere within {@link #HEARD}. */
    private void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wishes.invalidateAll();
            }
        });
    }

    private void note(Viewer by, String action, long id) {
        audit.record(by.actor(), action, "webhook", Long.toString(id), Map.of());
    }
}
