package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Cases;
import org.peygir.customers.Customers;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The staff form as tests use it: a person, some fields, an answer. */
@PeygirTest
@Import(CaseWorld.class)
abstract class StaffFormScene {
    static final Locale FA = Locale.of("fa");
    static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        2,
        0,
        0,
        0
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld caseWorld;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext db;

    List<String> parties(CaseFile file) {
        return db.fetch("select role, party_id from cases.case_party where case_id = ?", file.id())
                .map(row -> row.get(0, String.class) + " "
                        + customers.party(row.get(1, Long.class)).orElseThrow().displayName());
    }

    CaseFile registered(StaffMember who, Map<String, String> form) {
        var result = post(who, form);
        assertThat(result).hasStatus(302);
        return file(page(get(location(result), who)));
    }

    CaseFile file(Document registered) {
        return caseWorld.file(
                CaseNumber.parse(registered.select("[data-test=number]").text()).orElseThrow());
    }

    static Map<String, String> complaint() {
        String own = UUID.randomUUID().toString();
        Map<String, String> form = new HashMap<>(Map.of(
                "form",
                own,
                "channel",
                "PHONE",
                "receivedDate",
                "1405/08/01",
                "receivedTime",
                "10:00",
                "givenName",
                "مریم",
                "familyName",
                "کاظمی",
                "mobile",
                "09120000001",
                "subject",
                "دیر آمد " + own,
                "words",
                "سه شب پشت سر هم دیر آمد."));
        form.put("identity", "NAMED");
        return form;
    }

    MvcTestResult get(String path, StaffMember who) {
        return mvc.get().uri(path).with(world.as(who)).exchange();
    }

    MvcTestResult post(StaffMember who, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post().uri("/cases/new").multipart();
        for (MockMultipartFile file : files) request = request.file(file);
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.with(world.as(who)).exchange();
    }

    MvcTestResult send(String path, StaffMember who, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.with(world.as(who)).exchange();
    }

    static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String location(MvcTestResult result) {
        String location = result.getResponse().getRedirectedUrl();
        return location == null ? "no redirect, status " + result.getResponse().getStatus() : location;
    }
}
