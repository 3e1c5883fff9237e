package org.peygir.hostile;

import static org.peygir.hostile.HostileText.pick;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes one request: everything valid (who asks, the form's token, an address that exists) but what is meant to hurt. */
final class Attack {
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json",
            "application/json;charset=UTF-16",
            "application/x-www-form-urlencoded;charset=IBM037",
            "application/x-www-form-urlencoded;charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/mixed; boundary=x",
            "application/x-java-serialized-object",
            "*/*",
            "nonsense",
            "a/b;c=\"",
            "application/x-www-form-urlencoded; charset=\"",
            "multipart/form-data; boundary=" + "x".repeat(3_000),
            "application/cbor",
            "text/html;charset=utf-7");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "HX-Request",
            "HX-Current-URL",
            "HX-Target",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "Forwarded",
            "Referer",
            "Origin",
            "Range",
            "User-Agent",
            "X-HTTP-Method-Override",
            "Content-Disposition",
            "Content-Encoding",
            "Accept-Encoding",
            "If-Modified-Since",
            "Sec-Fetch-Site",
            "traceparent",
            "Prefer",
            "Expect-CT");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "*",
            "*/*",
            "text/html;q=2",
            "application/xml",
            "image/png",
            "true",
            "fa-IR-u-ca-persian-x-" + "a".repeat(200),
            "xx-" + "y".repeat(50),
            "*;q=0",
            "\"1\"",
            "W/\"1\"",
            "\"999999999999999999999\"",
            "1",
            "\"",
            "bytes=0-,1-,2-",
            "bytes=-1",
            "bytes=99999999999999999999-",
            "127.0.0.1",
            "::1",
            "999.999.999.999",
            "unknown",
            "evil.example",
            "javascript:alert(1)",
            "http://[",
            "//evil.example",
            "/a?b=%zz",
            "https://localhost/%00",
            "gzip",
            "DELETE",
            "attachment; filename=\"../x\"",
            "attachment; filename*=UTF-8''%ff%fe",
            "form-data; name",
            "00-0-0-0",
            "x".repeat(6_000),
            "\u00d8\u00b3",
            "Thu, 99 Jan 9999 99:99:99 GMT",
            "16-characters-ok!",
            "a",
            "'; select 1; --");

    /** Marks a field whose value is meant to hurt. */
    private static final String HURT = "hurt";

    private final HostileScene scene;
    private final HostileFiles files = new HostileFiles();

    Attack(HostileScene scene) {
        this.scene = scene;
    }

    byte[] on(Target target, Random random) {
        String path = scene.path(target, random);
        if (target.pattern().contains("{") && random.nextInt(14) == 0) path = spoiledPath(target, random);
        if (random.nextInt(25) == 0) path += "?" + query(target, random);
        Map<String, String> headers = headers(target);
        byte[] body = body(target, headers, random);
        for (int i = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0; i > 0; i--)
            headers.put(pick(HEADERS, random), pick(HEADER_VALUES, random));
        return request(target.method(), path, headers, body);
    }

    private Map<String, String> headers(Target target) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost");
        if (target.api()) {
            if (!target.pattern().contains("/public/")) headers.put("Authorization", "Bearer " + scene.token());
        } else {
            headers.put("Cookie", scene.cookies(target));
            headers.put("X-XSRF-TOKEN", scene.formToken());
        }
        return headers;
    }

    private byte[] body(Target target, Map<String, String> headers, Random random) {
        if (random.nextInt(20) == 0) {
            headers.put("Content-Type", pick(TYPES, random));
            return random.nextBoolean()
                    ? HostileJson.noise(random)
                    : form(target, random).getBytes(StandardCharsets.ISO_8859_1);
        }
        if (target.json() != null) {
            headers.put("Content-Type", "application/json");
            return HostileJson.body(target.json(), scene.json(target), random);
        }
        if (target.upload() && random.nextBoolean()) {
            headers.put("Content-Type", "application/octet-stream");
            headers.put(
                    "Content-Disposition",
                    "attachment; filename=\"" + files.name(random).replaceAll("[^ -~]", "?") + "\"");
            return files.content(random);
        }
        if (random.nextInt(target.files().isEmpty() ? 20 : 2) == 0) return multipart(target, headers, random);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return form(target, random).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Fields with a value that fits, but one, some or all of them. */
    private List<String[]> fields(Target target, Random random) {
        List<String[]> fields = new ArrayList<>();
        boolean all = random.nextInt(8) == 0;
        List<String> names = new ArrayList<>(target.fields().keySet());
        String one = names.isEmpty() || random.nextInt(8) == 0 ? "" : pick(names, random);
        for (String name : names) {
            if (random.nextInt(60) == 0) continue;
            boolean hurt = all || name.equals(one);
            String value = scene.value(target, name);
            if (hurt) fields.add(new String[] {name, HostileText.any(random), HURT});
            else if (value != null) fields.add(new String[] {name, value});
            if (random.nextInt(120) == 0) fields.add(new String[] {name, HostileText.any(random), HURT});
        }
        if (random.nextInt(20) == 0) odd(fields, random);
        return fields;
    }

    private void odd(List<String[]> fields, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i < 3_000; i++) fields.add(new String[] {"p" + i, "x"});
            }
            case 1 ->
                fields.add(new String[] {
                    pick(
                            List.of(
                                    "class.module.classLoader.x",
                                    "a[0].b",
                                    "a[99999999]",
                                    "version[0]",
                                    "_method",
                                    "_csrf",
                                    "",
                                    "roles[x]",
                                    "!x",
                                    "_x"),
                            random),
                    HostileText.any(random)
                });
            case 2 -> fields.add(new String[] {HostileText.any(random), HostileText.any(random)});
            default -> fields.clear();
        }
    }

    private String form(Target target, Random random) {
        StringBuilder form = new StringBuilder();
        for (String[] field : fields(target, random))
            form.append(form.isEmpty() ? "" : "&")
                    .append(HostileText.percent(field[0]))
                    .append('=')
                    .append(field.length > 2 ? HostileText.spoiled(field[1], random) : HostileText.percent(field[1]));
        return form.toString();
    }

    private byte[] multipart(Target target, Map<String, String> headers, Random random) {
        String boundary = "edge" + random.nextInt(1_000_000);
        headers.put("Content-Type", "multipart/form-data; boundary=" + boundary);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String[] field : fields(target, random))
            part(out, boundary, "name=\"" + quoted(field[0]) + "\"", null, field[1].getBytes(StandardCharsets.UTF_8));
        List<String> names = target.files().isEmpty() ? List.of("files") : target.files();
        int count = random.nextInt(30) == 0 ? 60 : random.nextInt(4);
        for (int i = 0; i < count; i++)
            part(
                    out,
                    boundary,
                    "name=\"" + pick(names, random) + "\"; filename=\"" + quoted(files.name(random)) + "\"",
                    pick(List.of("image/png", "text/html", "application/pdf", "image/svg+xml", "x"), random),
                    files.content(random));
        byte[] end = ("--" + boundary + (random.nextInt(12) == 0 ? "" : "--\r\n")).getBytes(StandardCharsets.UTF_8);
        out.writeBytes(end);
        return out.toByteArray();
    }

    private static void part(
            ByteArrayOutputStream out, String boundary, String about, @Nullable String type, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + about + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Names keep their line ends: that is the trick. A quote would only end the name. */
    private static String quoted(String name) {
        return name.replace("\"", "%22");
    }

    private String spoiledPath(Target target, Random random) {
        StringBuilder path = new StringBuilder();
        for (String part : target.pattern().substring(1).split("/"))
            path.append('/').append(part.startsWith("{") ? HostileText.spoiled(shortened(random), random) : part);
        return switch (random.nextInt(8)) {
            case 0 -> path + "/";
            case 1 -> path + ";jsessionid=1";
            case 2 -> path.toString().replaceFirst("/", "//");
            case 3 -> path + "/../x";
            case 4 -> path + "/%2e%2e/x";
            case 5 -> path + "%00";
            default -> path.toString();
        };
    }

    private static String shortened(Random random) {
        String any = HostileText.any(random);
        return any.length() > 200 ? any.substring(0, any.offsetByCodePoints(0, 80)) : any;
    }

    private String query(Target target, Random random) {
        String value = HostileText.spoiled(shortened(random), random);
        return target.fields().isEmpty()
                ? "x=" + value
                : pick(List.copyOf(target.fields().keySet()), random) + "=" + value;
    }

    private static byte[] request(String method, String path, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
