package org.peygir.api.openapi;

import java.time.Duration;
import org.peygir.platform.web.Shell;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.node.ObjectNode;

/** The description, for programs and for people. It tells nothing of anybody, so it needs no token. */
@Controller
class DescriptionController {
    private final Description description;

    DescriptionController(Description description) {
        this.description = description;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> document(Shell shell) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(description.document(shell.locale()));
    }

    @GetMapping("/api/docs")
    String page(Shell shell, Model model) {
        model.addAttribute("page", DocsPages.of(description.document(shell.locale())));
        return "api/docs";
    }
}
