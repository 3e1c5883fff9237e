package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.customers.CustomerGrouping;
import org.peygir.customers.Customers;
import org.peygir.organization.CustomerGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The group of a customer as a program reads and changes it, under the rule of the page. */
class CustomerGroupApiTest extends ApiWeb {
    private static final String SILVER = "نقره‌ای";

    @Autowired
    private CustomerGrouping grouping;

    @Autowired
    private Customers customers;

    @BeforeEach
    void there_is_a_group() {
        grouping.name(new CustomerGroup(SILVER, ""), world.viewer(world.manager()));
    }

    @Test
    void a_customer_is_put_into_a_group_once_and_at_the_version_that_was_read() {
        String path = path(somebody());
        String token = token(world.zahra());
        MvcTestResult read = get(token, path);
        assertThat(read).hasStatusOk();
        JsonNode before = json(read);
        assertThat(before.get("groups").toString()).contains(SILVER);
        String tag = "\"" + before.get("version").intValue() + "\"";
        assertThat(read).hasHeader("ETag", tag);
        String other = before.get("group").stringValue().equals(SILVER) ? "" : SILVER;
        String body = "{\"group\":\"" + other + "\",\"reason\":\"قرارداد ۱۴۰۵\"}";
        assertProblem(post(token, path, body, "If-Match", "\"99999\""), 412);
        String key = "group-" + path.hashCode() + "-" + before.get("version").intValue() + "-00000001";

        MvcTestResult done = post(token, path, body, "If-Match", tag, "Idempotency-Key", key);

        assertThat(done).hasStatusOk();
        assertThat(json(done).get("group").stringValue()).isEqualTo(other);
        assertThat(json(post(token, path, body, "If-Match", tag, "Idempotency-Key", key)))
                .isEqualTo(json(done));
        assertThat(json(get(token, path)).get("group").stringValue()).isEqualTo(other);
    }

    @Test
    void what_may_not_be_said_names_its_field_and_the_scope_is_asked_for() {
        String path = path(somebody());
        String token = token(world.zahra());
        assertInvalid(post(token, path, "{\"group\":\"nobody named it\",\"reason\":\"x\"}"), "group");
        String current = json(get(token, path)).get("group").stringValue();
        String other = current.equals(SILVER) ? "" : SILVER;
        assertInvalid(post(token, path, "{\"group\":\"" + other + "\"}"), "reason");
        assertInvalid(post(token, path, "{\"group\":\"" + current + "\",\"reason\":\"x\"}"), "group");
        assertProblem(post(null, path, "{\"group\":\"\"}"), 401);
        assertProblem(post(token(world.zahra(), Scope.CUSTOMERS_READ), path, "{\"group\":\"\"}"), 403);
        assertProblem(get(token(world.zahra(), Scope.CUSTOMERS_WRITE), path), 403);
        assertProblem(get(token, "/api/v1/customers/999999999/group"), 404);
        assertProblem(post(token, "/api/v1/customers/999999999/group", "{\"group\":\"\",\"reason\":\"x\"}"), 404);
        assertThat(customers.party(999_999_999)).isEmpty();
    }

    /** A customer of this test's own: others look at those that everybody registers. */
    private CaseFile somebody() {
        Complainant person = new Complainant(null, "ناهید", "برنامه", "", "", "09121117001", "", "", "");
        var done = (Registering.Registered)
                cases.register(Registration.web(clock.instant(), Locale.of("fa"), "مراقب نیامد", "از صبح.", person));
        return files.file(done.number());
    }

    private static String path(CaseFile file) {
        return "/api/v1/customers/" + Objects.requireNonNull(file.complainantId()) + "/group";
    }
}
