package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;

class MetricsTest extends ApiWeb {
    private static final String METRICS = "/actuator/prometheus";

    @Test
    void metrics_are_for_administrators_and_their_programs() throws Exception {
        assertThat(get(token(world.admin(), Scope.METRICS), METRICS)).hasStatusOk();
        var shown = mvc.get().uri(METRICS).with(world.as(world.admin())).exchange();
        assertThat(shown).hasStatusOk();
        assertThat(shown.getResponse().getContentAsString()).contains("jvm_memory_used_bytes");
        assertThat(get(null, METRICS)).hasStatus(401);
        assertThat(get(token(world.admin(), Scope.WEBHOOKS), METRICS)).hasStatus(403);
        assertThat(get(token(world.zahra(), Scope.CASES_READ), METRICS)).hasStatus(403);
        assertThat(mvc.get().uri(METRICS).with(world.as(world.manager()))).hasStatus(403);
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
    }
}
