package org.peygir.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Everything under {@code static/}, read once at the start, hashed, bundled and compressed. An index {@code
 * css/staff.css.bundle} makes {@code css/staff.css} of the files that it lists; likewise for scripts. So a page loads one
 * style sheet and one script while people edit small files, without a build step.
 */
@Component
class Assets {
    private static final String ROOT = "static/";
    private static final Pattern CSS_URL = Pattern.compile("url\\(\"\\.\\./([^\"]+)\"\\)");
    private final Map<String, Asset> assets = new HashMap<>();

    Assets() {
        Map<String, byte[]> files = read();
        files.forEach((path, bytes) -> {
            if (Asset.served(path) && !path.endsWith(".css")) assets.put(path, Asset.of(path, bytes));
        });
        // style sheets come last: they name fonts and pictures by their hashed addresses
        files.forEach((path, bytes) -> {
            if (path.endsWith(".css")) assets.put(path, Asset.of(path, styled(text(bytes))));
            if (path.endsWith(".bundle"))
                add(path.substring(0, path.length() - ".bundle".length()), text(bytes), files);
        });
    }

    private void add(String path, String index, Map<String, byte[]> files) {
        Map<String, String> parts = new LinkedHashMap<>();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        index.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    byte[] bytes = files.get(folder + line);
                    if (bytes == null)
                        throw new IllegalStateException(path + ".bundle lists " + line + " which is not there");
                    parts.put(line, text(bytes));
                });
        byte[] whole = path.endsWith(".js")
                ? Bundle.scripts(parts.values()).getBytes(StandardCharsets.UTF_8)
                : styled(Bundle.styles(parts.values()));
        assets.put(path, Asset.of(path, whole));
    }

    private byte[] styled(String css) {
        Matcher urls = CSS_URL.matcher(css);
        return urls.replaceAll(found -> Matcher.quoteReplacement("url(\"" + url(found.group(1)) + "\")"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Hashed address of a file; asking for one that is not there is an error of ours. */
    String url(String path) {
        Asset asset = assets.get(path);
        if (asset == null) throw new IllegalArgumentException("no static file " + path);
        return asset.url();
    }

    @Nullable
    Asset find(String path) {
        return assets.get(path);
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*")) {
                String url = file.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
                if (Asset.served(path) || path.endsWith(".bundle"))
                    files.putIfAbsent(path, file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
