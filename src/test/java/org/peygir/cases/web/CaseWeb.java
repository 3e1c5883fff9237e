package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Cases;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the tests of a case's actions share: the cast, and requests as a browser sends them. */
@PeygirTest
@Import(CaseWorld.class)
abstract class CaseWeb {
    static final Map<String, String> DECIDED =
            Map.of("finding", "UPHELD", "reasons", "برگهٔ حضور", "cause", "نبود جانشین", "response", "مراقب عوض شد.");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext sql;

    static String path(CaseFile file) {
        return "/cases/" + file.number();
    }

    MvcTestResult get(StaffMember who, String uri) {
        return mvc.get().uri(uri).with(world.as(who)).exchange();
    }

    MvcTestResult getPart(StaffMember who, String uri) {
        return mvc.get()
                .uri(uri)
                .with(world.as(who))
                .header("HX-Request", "true")
                .exchange();
    }

    MvcTestResult post(StaffMember who, String uri, String... namesAndValues) {
        return send(who, uri, false, namesAndValues);
    }

    MvcTestResult postPart(StaffMember who, String uri, String... namesAndValues) {
        return send(who, uri, true, namesAndValues);
    }

    private MvcTestResult send(StaffMember who, String uri, boolean htmx, String... namesAndValues) {
        var request = mvc.post().uri(uri).with(world.as(who));
        if (htmx) request = request.header("HX-Request", "true");
        for (int i = 0; i < namesAndValues.length; i += 2)
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        return request.exchange();
    }

    /** The page, with what a reader of it would see. */
    static Document html(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assertDone(MvcTestResult result, CaseFile file, String done) {
        assertThat(result).hasStatus(302).hasHeader("Location", path(file) + "?done=" + done);
    }

    /** The part that htmx puts in place: the case, without top bar, rail and head of the document. */
    static void assertPart(MvcTestResult result) {
        assertThat(text(result)).contains("id=\"case\"").doesNotContain("<!doctype", "<body", "class=\"top");
    }

    /** Nobody of another unit knows of it, whoever only reads is refused, and the address shows nothing. */
    void assertGuarded(CaseFile file, String noun, String... namesAndValues) {
        String uri = path(file) + noun;
        assertThat(post(world.carersSupervisor(), uri, namesAndValues)).hasStatus(404);
        assertThat(post(world.auditor(), uri, namesAndValues)).hasStatus(403);
        assertThat(post(world.manager(), "/cases/1405-999999999" + noun, namesAndValues))
                .hasStatus(404);
        assertThat(files.file(file.number())).isEqualTo(file);
    }

    void assertNoPage(CaseFile file, String noun) {
        assertThat(get(world.zahra(), path(file) + noun)).hasStatus(405);
    }

    CaseFile now(CaseFile file) {
        return files.file(file.number());
    }

    String version(CaseFile file) {
        return Integer.toString(now(file).version());
    }

    Viewer viewer(StaffMember member) {
        return world.viewer(member);
    }

    /** The messages that went out for the case. */
    List<String> bodies(CaseFile file) {
        return sql.fetchValues("select body from communications.outbox where subject_id = " + file.id()).stream()
                .map(Object::toString)
                .toList();
    }
}
