package org.peygir.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.peygir.api.web.Endpoint;
import org.peygir.testing.PeygirTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PeygirTest
class DescriptionTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** The meta-schema is that of the OpenAPI Initiative for 3.1, see src/test/resources/openapi/README.md. */
    @Test
    void the_document_is_valid_open_api() throws Exception {
        String meta = Files.readString(Path.of("src/test/resources/openapi/schema-3.1.json"));
        for (String language : List.of("fa", "en", "ar"))
            assertThat(REGISTRY.getSchema(meta, InputFormat.JSON).validate(text(language), InputFormat.JSON))
                    .isEmpty();
    }

    /** The meta-schema leaves schemas of bodies to their own dialect, and does not follow references. */
    @Test
    void every_schema_is_valid_and_every_reference_leads_somewhere() throws Exception {
        JsonNode document = JsonMapper.shared().readTree(text("en"));
        String meta = "{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}";
        document.at("/components/schemas")
                .properties()
                .forEach(s -> assertThat(REGISTRY.getSchema(meta, InputFormat.JSON)
                                .validate(s.getValue().toString(), InputFormat.JSON))
                        .as(s.getKey())
                        .isEmpty());
        List<String> lost = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> {
            if (document.at(reference.stringValue().substring(1)).isMissingNode()) lost.add(reference.stringValue());
        });
        assertThat(lost).isEmpty();
        List<String> ids = new ArrayList<>();
        document.findValues("operationId").forEach(id -> ids.add(id.stringValue()));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    @Test
    void whatever_the_application_answers_under_v1_is_described() {
        List<String> without = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            var patterns = info.getPathPatternsCondition();
            if (patterns == null) return;
            for (String path : patterns.getPatternValues())
                if (path.startsWith("/api/v1/")
                        && !path.startsWith("/api/v1/public/")
                        && !path.equals("/api/v1/openapi.json")
                        && !method.hasMethodAnnotation(Endpoint.class)) without.add(path);
        });
        assertThat(without).isEmpty();
    }

    @Test
    void the_page_says_what_the_document_says() throws Exception {
        JsonNode document = JsonMapper.shared().readTree(text("en"));
        for (String language : List.of("fa", "en", "ar")) {
            MvcTestResult page = mvc.get()
                    .uri("/api/docs")
                    .header("Accept-Language", language)
                    .exchange();
            assertThat(page).hasStatusOk();
            var html = Jsoup.parse(page.getResponse().getContentAsString());
            var paths = new TreeSet<String>();
            document.get("paths").properties().forEach(path -> paths.add(path.getKey()));
            assertThat(new TreeSet<>(html.select("section code").eachText())).containsAll(paths);
            assertThat(html.select("[style],script:not([src])")).isEmpty();
        }
    }

    private String text(String language) throws Exception {
        MvcTestResult result = mvc.get()
                .uri("/api/v1/openapi.json")
                .header("Accept-Language", language)
                .exchange();
        assertThat(result).hasStatusOk().hasContentType("application/json");
        return result.getResponse().getContentAsString();
    }
}
