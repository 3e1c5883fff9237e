package org.peygir.hostile;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.api.web.Bodies;
import org.peygir.testing.Vectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One endpoint that writes, with what it reads.
 *
 * @param fields names of a form with a value that fits, from the signature, the rights matrix and the pages' own forms
 * @param files names under which it takes files
 * @param json the record of an API's body, or null
 */
record Target(
        String method,
        String pattern,
        Map<String, String> fields,
        List<String> files,
        @Nullable Class<?> json) {
    /** Stands for a field that an honest request does not send. */
    static final String NONE = "$none";

    private static final List<RequestMethod> WRITING =
            List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    String name() {
        return method + " " + pattern;
    }

    boolean api() {
        return pattern.startsWith("/api/");
    }

    boolean upload() {
        return pattern.endsWith("/evidence") && api();
    }

    /** Every endpoint of the application that writes, by name. */
    static Map<String, Target> all(Collection<RequestMappingInfoHandlerMapping> mappings) {
        Map<String, Target> all = new TreeMap<>();
        for (var mapping : mappings)
            mapping.getHandlerMethods().forEach((info, handler) -> {
                for (String pattern : info.getPatternValues())
                    for (String method : writing(info)) {
                        Target made = of(method, plain(pattern), handler);
                        all.put(made.name(), made);
                    }
            });
        for (String line : Vectors.lines("/rights/endpoints.txt")) {
            List<String> words = Arrays.asList(line.strip().split("\\s+"));
            Target known = words.size() < 2 ? null : all.get(words.get(0) + " " + words.get(1));
            if (known == null) continue;
            for (String word : words.subList(3, words.size())) {
                int equals = word.indexOf('=');
                if (equals > 0 && !word.startsWith("{"))
                    known.fields().put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return all;
    }

    static List<String> readable(Collection<RequestMappingInfoHandlerMapping> mappings) {
        List<String> patterns = new ArrayList<>();
        for (var mapping : mappings)
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet())
                if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    info.getPatternValues().forEach(pattern -> patterns.add(plain(pattern)));
        return patterns;
    }

    boolean matches(String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    private static List<String> writing(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("POST")
                : WRITING.stream().filter(methods::contains).map(Enum::name).toList();
    }

    /** Without the regular expressions of its variables. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[0-9,]+})*}", "{$1}");
    }

    private static Target of(String method, String pattern, HandlerMethod handler) {
        Target made = new Target(method, pattern, new LinkedHashMap<>(), new ArrayList<>(), json(pattern, handler));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (named != null)
                made.take(named.name().isEmpty() ? parameter.getParameter().getName() : named.name(), parameter);
            else if (type.isRecord() && type.getSimpleName().endsWith("Form"))
                for (RecordComponent part : type.getRecordComponents())
                    made.fields().putIfAbsent(part.getName(), usual(part.getType()));
        }
        if (made.upload()) made.files().add("file");
        return made;
    }

    private void take(String name, MethodParameter parameter) {
        boolean file = parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName());
        if (file) files.add(name);
        else if (!Map.class.isAssignableFrom(parameter.getParameterType()))
            fields.putIfAbsent(name, usual(parameter.getParameterType()));
    }

    /** NONE: of a kind that is best left out. */
    private static String usual(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) return "true";
        if (type == int.class) return "1";
        if (type == LocalDate.class) return "2026-11-29";
        return Number.class.isAssignableFrom(type) ? NONE : "";
    }

    private static @Nullable Class<?> json(String pattern, HandlerMethod handler) {
        if (pattern.equals("/api/v1/public/cases")) return Bodies.NewPublicCase.class;
        for (MethodParameter parameter : handler.getMethodParameters())
            for (Annotation mark : parameter.getParameterAnnotations())
                if (mark.annotationType().getSimpleName().equals("Json")) return parameter.getParameterType();
        return null;
    }
}
