package org.peygir.intake.web;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.cases.TrackingCode;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A visitor without script: keeps the draft's cookie, posts forms, follows nothing by itself. */
final class PublicFormBrowser {
    /** The beginning of a picture: enough to be known as one. */
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

    private final MockMvcTester mvc;

    @Nullable
    Cookie draft;

    PublicFormBrowser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String path) {
        return kept(mvc.get()
                .uri(path)
                .header("Accept-Language", "fa")
                .cookie(cookies())
                .exchange());
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post()
                .uri(path)
                .header("Accept-Language", "fa")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(cookies());
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return kept(request.exchange());
    }

    MvcTestResult upload(String path, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post()
                .uri(path)
                .multipart()
                .header("Accept-Language", "fa")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(cookies());
        for (MockMultipartFile file : files) request = request.file(file);
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return kept(request.exchange());
    }

    /** As a reload of a form would: the same answers once more. */
    PublicFormBrowser copy() {
        PublicFormBrowser other = new PublicFormBrowser(mvc);
        other.draft = draft;
        return other;
    }

    static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String location(MvcTestResult result) {
        String location = result.getResponse().getRedirectedUrl();
        return location == null ? "no redirect, status " + result.getResponse().getStatus() : location;
    }

    /** Subject and words, as the first pages take them. */
    void write(String subject) {
        post("/complaints/new/subject", Map.of("subject", subject, "begin", "1"));
        post("/complaints/new/words", Map.of("words", "شرح"));
    }

    /** A whole complaint with a name, ready to be sent. */
    void named(String subject) {
        write(subject);
        post("/complaints/new/who", Map.of("identity", "NAMED"));
        post("/complaints/new/contact", contact());
    }

    /** Where sending leads. */
    String send() {
        return location(post("/complaints/new/check", Map.of("website", "")));
    }

    /** A visitor with the same browser but nothing kept. */
    PublicFormBrowser stranger() {
        return new PublicFormBrowser(mvc);
    }

    static Map<String, String> contact() {
        return Map.of(
                "givenName",
                "مینا",
                "familyName",
                "صادقی",
                "mobile",
                "0935 123 2741",
                "email",
                "",
                "needs",
                "عصرها تماس بگیرید");
    }

    static CaseFile file(Cases cases, String receipt) {
        TrackingCode code = TrackingCode.parse(receipt.substring(receipt.lastIndexOf('/') + 1))
                .orElseThrow();
        return cases.file(code).orElseThrow();
    }

    static MockMultipartFile png(String name) {
        return new MockMultipartFile("files", name, "application/octet-stream", PNG);
    }

    static MockMultipartFile text(String name, String content) {
        return new MockMultipartFile("files", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private Cookie[] cookies() {
        List<Cookie> cookies = new ArrayList<>();
        cookies.add(new Cookie("language", "fa"));
        if (draft != null) cookies.add(draft);
        return cookies.toArray(Cookie[]::new);
    }

    private MvcTestResult kept(MvcTestResult result) {
        Cookie set = result.getResponse().getCookie("complaint");
        if (set != null) draft = set.getMaxAge() == 0 ? null : new Cookie("complaint", set.getValue());
        return result;
    }
}
