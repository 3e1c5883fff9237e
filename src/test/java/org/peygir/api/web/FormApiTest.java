package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.FormOfHomeCare;
import org.peygir.routines.Routines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** RTN-13: programs send, read and add answers to the routine's own form. */
class FormApiTest extends ApiWeb {
    @Autowired
    Routines routines;

    @BeforeEach
    void the_organisation_asks() {
        FormOfHomeCare.publish(routines);
    }

    @AfterEach
    void it_asks_no_more() {
        FormOfHomeCare.withdraw(routines);
    }

    @Test
    void answers_go_in_by_code_come_out_with_labels_and_more_come_with_a_move() {
        String token = token(world.zahra());
        MvcTestResult made = post(token, CASES, """
                {"subject":"a","text":"b","channel":"PHONE","fields":{"contract":"HC-1","visit":"2026-10-01"}}""");
        assertThat(made).hasStatus(201);
        CaseFile file = files.file(
                CaseNumber.parse(json(made).get("number").stringValue()).orElseThrow());

        JsonNode fields = json(get(token, CASES + "/" + file.number())).get("fields");
        assertThat(fields).hasSize(2);
        assertThat(fields.get(0).get("code").stringValue()).isEqualTo("visit");
        assertThat(fields.get(0).get("value").stringValue()).isEqualTo("2026-10-01");
        assertThat(fields.get(1).get("label").stringValue()).isEqualTo("شماره قرارداد");
        assertThat(fields.get(1).get("type").stringValue()).isEqualTo("TEXT");

        String moves = CASES + "/" + file.number() + "/moves";
        assertThat(json(get(token, moves)).toString()).contains("\"field\":\"form.called\"");
        String accept = """
                {"transition":"accept","fields":{"understanding":"x","understandingState":"CONFIRMED","category":"y"%s}}""";
        assertInvalid(post(token, moves, accept.formatted("")), "fields.form.called");
        assertInvalid(post(token, moves, accept.formatted(",\"form.called\":\"maybe\"")), "fields.form.called");
        assertInvalid(post(token, moves, accept.formatted(",\"form.calld\":\"true\"")), "fields.form.calld");
        assertThat(post(token, moves, accept.formatted(",\"form.called\":\"true\"")))
                .hasStatusOk();
        assertThat(files.file(file.number()).answers().of("called")).isEqualTo(true);
    }

    @Test
    void what_is_wrong_is_named_by_field() {
        String token = token(world.zahra());
        assertInvalid(
                post(
                        token,
                        CASES,
                        "{\"subject\":\"a\",\"text\":\"b\",\"fields\":{\"visit\":\"x\",\"colour\":\"red\"}}"),
                "fields.contract",
                "fields.visit",
                "fields.colour");
        assertInvalid(
                post(token, CASES, "{\"subject\":\"a\",\"text\":\"b\",\"fields\":{\"contract\":{\"a\":1}}}"),
                "fields.contract");
    }
}
