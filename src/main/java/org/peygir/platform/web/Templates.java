package org.peygir.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Views by the name of their JTE template ({@code cases/show} is {@code src/main/jte/cases/show.jte}), compiled by the
 * build. With {@code peygir.dev.templates=<directory of .jte files>} they are compiled at run time instead and follow edits.
 */
@Component
public class Templates implements ViewResolver, Ordered {
    static final String COMPILED = "peygirjte";
    private final TemplateEngine engine;
    private final Shells shells;

    Templates(@Value("${peygir.dev.templates:}") String directory, Shells shells) {
        this.engine = directory.isEmpty() ? compiled() : live(Path.of(directory));
        this.shells = shells;
    }

    private static TemplateEngine compiled() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), COMPILED);
    }

    private static TemplateEngine live(Path directory) {
        // another package than the build's, so that both can be on the class path
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(directory),
                directory.resolveSibling("../../target/jte-live").normalize(),
                ContentType.Html,
                Templates.class.getClassLoader(),
                "peygirjtelive");
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Before Spring's own resolvers, after nothing. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String file = name + ".jte";
        return engine.hasTemplate(file) ? new Page(file) : null;
    }

    /** Draws a template into memory, for parts that are sent elsewhere than to the browser (print, e-mail). */
    public byte[] draw(String name, Map<String, ?> model) {
        return output(name + ".jte", new HashMap<>(model)).toByteArray();
    }

    private Utf8ByteOutput output(String file, Map<String, Object> model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(file, model, output);
        return output;
    }

    /** The whole page is drawn before the first byte leaves, so a failure half-way is still a clean error page. */
    private final class Page implements View {
        private final String file;

        Page(String file) {
            this.file = file;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> all = new HashMap<>();
            if (model != null) all.putAll(model);
            all.putIfAbsent("shell", shells.of(request));
            Utf8ByteOutput output = output(file, all);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
