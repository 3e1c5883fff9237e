package org.peygir.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.access.Audit;
import org.peygir.access.Viewer;
import org.peygir.api.store.WebhookStore;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseWorld;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Against a real HTTP server on this machine, which the setting for private addresses allows. */
@PeygirTest
@Import(CaseWorld.class)
class WebhooksTest {
    @Autowired
    WebhookStore store;

    @Autowired
    DSLContext sql;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Routines routines;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    private record Got(String id, String timestamp, String signature, String body) {}

    private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    private volatile int answer = 204;
    private HttpServer server;
    private WebhookCourier courier;
    private Webhook hook;
    private String secret;

    @BeforeEach
    void a_program_listens_to_everything() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        Targets own = new Targets(true);
        courier = new WebhookCourier(store, own, transactions, clock);
        // made by the facade that allows private addresses; the application's own hears of it as another node would
        Webhooks allowing = new Webhooks(store, own, routines, audit, JsonMapper.shared(), clock);
        var made = (WebhookMaking.Made)
                transactions.execute(_ -> allowing.make(url(), "test", EventType.codes(), admin()));
        hook = made.webhook();
        secret = made.secret();
        transactions.execute(_ -> webhooks.activate(hook.id(), true, admin()));
    }

    @AfterEach
    void it_goes_away() {
        transactions.execute(_ -> webhooks.delete(hook.id(), admin()));
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        if (answer >= 300 && answer < 400) exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @Test
    void what_happens_is_told_signed_and_holds_no_words_of_customers() throws Exception {
        CaseFile file = files.decisionPending();

        courier.carry();

        List<Got> mine = about(file);
        assertThat(mine)
                .extracting(
                        g -> JsonMapper.shared().readTree(g.body()).get("type").stringValue())
                .containsExactlyInAnyOrder("case.registered", "case.moved");
        for (Got each : mine) {
            assertThat(each.signature()).isEqualTo(signed(each));
            assertThat(each.id()).startsWith("msg_");
            assertThat(each.body()).doesNotContain("مراقب", "کاظمی", "0912");
        }
        assertThat(log())
                .filteredOn(d -> mine.stream().anyMatch(g -> g.id().equals(d.eventId())))
                .allMatch(d -> d.state() == Delivery.State.DELIVERED
                        && Integer.valueOf(204).equals(d.status()));
        got.clear();
        courier.carry();
        assertThat(about(file)).as("what arrived is not sent again").isEmpty();
    }

    @Test
    void a_change_that_is_rolled_back_tells_nobody() {
        CaseFile[] file = new CaseFile[1];
        transactions.executeWithoutResult(status -> {
            file[0] = files.registered();
            status.setRollbackOnly();
        });

        courier.carry();

        assertThat(about(file[0])).isEmpty();
    }

    @Test
    void a_failure_is_tried_again_after_growing_pauses_until_it_is_given_up_and_may_be_sent_again() {
        answer = 503;
        CaseFile file = files.registered();
        courier.carry();
        assertThat(about(file)).hasSize(1);
        courier.carry();
        assertThat(about(file)).as("not before its time").hasSize(1);
        clock.advance(Duration.ofSeconds(6));
        courier.carry();
        assertThat(about(file)).hasSize(2);
        assertThat(about(file).get(1).id()).isEqualTo(about(file).get(0).id());
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofHours(25));
            courier.carry();
        }
        assertThat(about(file)).hasSize(10);
        Delivery dead = delivery(about(file).get(0).id());
        assertThat(dead.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(dead.status()).isEqualTo(503);

        answer = 200;
        assertThat(webhooks.again(hook.id(), dead.id(), admin())).isTrue();
        courier.carry();

        assertThat(delivery(dead.eventId()).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void a_redirect_is_no_arrival_and_is_not_followed() {
        answer = 302;
        CaseFile file = files.registered();

        courier.carry();

        assertThat(about(file)).hasSize(1);
        assertThat(delivery(about(file).get(0).id()).state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void a_private_address_is_not_knocked_at() {
        CaseFile file = files.registered();

        new WebhookCourier(store, new Targets(false), transactions, clock).carry();

        assertThat(about(file)).isEmpty();
        assertThat(log().getFirst().error()).isEqualTo("private");
    }

    @Test
    void a_paused_program_is_told_nothing() {
        transactions.execute(_ -> webhooks.activate(hook.id(), false, admin()));
        CaseFile file = files.registered();

        courier.carry();

        assertThat(about(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "198.18.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "2002:a00:1::1",
                "64:ff9b::a00:1"
            })
    void addresses_beside_us_are_closed(String address) throws Exception {
        assertThat(Targets.open(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "185.143.233.120", "2606:4700::1111"})
    void the_open_internet_is_open(String address) throws Exception {
        assertThat(Targets.open(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.ir/",
                "ftp://example.ir",
                "https://",
                "https://a@example.ir/",
                "x",
                "https://example.ir/ #"
            })
    void only_whole_https_addresses_are_taken(String url) {
        assertThat(new Targets(false).refusal(url)).isPresent();
    }

    /** Vector worked out with another program: {@code printf 'msg_1.1700000000.{}' | openssl dgst -sha256 -hmac key -binary | base64}. */
    @Test
    void the_signature_is_that_of_standard_webhooks() {
        String key = "whsec_" + Base64.getEncoder().encodeToString("key".getBytes(StandardCharsets.UTF_8));
        assertThat(Signature.of(key, "msg_1", 1_700_000_000L, "{}"))
                .isEqualTo("v1,XaXLFEFQ69Q4+demDWPEv5ydXczDW2mM5crCUEFcFBA=");
    }

    @Test
    void one_that_another_node_removed_a_moment_ago_stops_nothing() {
        sql.execute("delete from api.webhook where id = ?", hook.id());

        CaseFile file = files.registered();

        assertThat(file.number()).isNotNull();
        assertThat(sql.fetchCount(DSL.table("api.delivery"), DSL.condition("webhook_id = ?", hook.id())))
                .isZero();
    }

    @Test
    void the_secret_lies_sealed_in_the_database_also_one_from_before() {
        var stored = DSL.field("secret", String.class);
        assertThat(sql.select(stored)
                        .from("api.webhook")
                        .where("id = ?", hook.id())
                        .fetchSingle(stored))
                .startsWith("v1:")
                .doesNotContain(secret);

        sql.execute("update api.webhook set secret = ? where id = ?", secret, hook.id());
        assertThat((Integer) transactions.execute(_ -> store.sealOpen())).isEqualTo(1);

        CaseFile file = files.registered();
        courier.carry();
        assertThat(sql.select(stored)
                        .from("api.webhook")
                        .where("id = ?", hook.id())
                        .fetchSingle(stored))
                .startsWith("v1:");
        assertThat(about(file))
                .singleElement()
                .satisfies(g -> assertThat(g.signature()).isEqualTo(signed(g)));
    }

    private String signed(Got g) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String content = g.id() + "." + g.timestamp() + "." + g.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Got> about(CaseFile file) {
        return got.stream()
                .filter(g -> g.body().contains("\"" + file.number() + "\""))
                .toList();
    }

    private List<Delivery> log() {
        return webhooks.log(hook.id(), Long.MAX_VALUE, 50);
    }

    private Delivery delivery(String eventId) {
        return log().stream()
                .filter(d -> d.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    private Viewer admin() {
        return world.viewer(world.admin());
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
