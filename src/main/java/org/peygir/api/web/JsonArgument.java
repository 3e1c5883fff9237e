package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.api.shape.Json;
import org.peygir.api.shape.JsonReader;
import org.peygir.platform.web.ApiRefusal;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;

/** Reads parameters marked {@link Json}. The bytes stay with the request, since a repeated request must have the same. */
@Configuration(proxyBeanMethods = false)
class JsonArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    /** The longest complaint in Persian, every letter written as an escape, and room for the rest. */
    static final int MAX_BYTES = 256 * 1024;

    private static final String CONTENT = JsonArgument.class.getName();

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Json.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) throw new ApiRefusal(413, "api.error.too-long", MAX_BYTES / 1024);
        request.setAttribute(CONTENT, body);
        JsonNode tree = JsonReader.tree(body);
        if (tree == null) throw new ApiRefusal(400, "api.error.no-object");
        FieldErrors errors = new FieldErrors();
        Object read = JsonReader.read(parameter.getParameterType(), tree, errors);
        if (read == null) throw new Invalid(errors);
        return read;
    }

    /** The bytes that were read, empty when the endpoint reads none. */
    static byte[] content(HttpServletRequest request) {
        return request.getAttribute(CONTENT) instanceof byte[] body ? body : new byte[0];
    }
}
