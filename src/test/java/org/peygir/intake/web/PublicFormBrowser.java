package org.peygir.intake.web;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A visitor without script: keeps the draft's cookie, posts forms, follows nothing by itself. */
final class PublicFormBrowser {
    private final MockMvcTester mvc;
    @Nullable Cookie draft;

    PublicFormBrowser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String path) {
        return kept(mvc.get().uri(path).header("Accept-Language", "fa").cookie(cookies()).exchange());
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
