package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.access.Bearer;
import org.peygir.access.Scope;
import org.peygir.platform.web.ApiRefusal;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before an endpoint runs: the token has its scope, and a question holds no word that the endpoint does not know. */
@Configuration(proxyBeanMethods = false)
class ScopeGate implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        Endpoint endpoint = method.getMethodAnnotation(Endpoint.class);
        if (endpoint == null) return true;
        // what is answered about cases and people is for this program alone
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        Scope scope = endpoint.scope();
        if (!(request.getAttribute(Bearer.class.getName()) instanceof Bearer bearer)
                || !bearer.scopes().contains(scope)) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_scope\", scope=\"" + scope.code() + "\"");
            throw new ApiRefusal(403, "tokens.scope-missing", scope.code());
        }
        if (request.getMethod().equals("GET")) known(request, method);
        return true;
    }

    private static void known(HttpServletRequest request, HandlerMethod method) {
        Set<String> names = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter ->
                        Objects.requireNonNullElse(parameter.getParameter().getName(), ""))
                .collect(Collectors.toSet());
        FieldErrors errors = new FieldErrors();
        for (String name : request.getParameterMap().keySet())
            if (!names.contains(name))
                errors.add(name.length() > 60 ? name.substring(0, 60) : name, "api.json.unknown");
        if (!errors.isEmpty()) throw new Invalid(errors);
    }
}
