package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;

/** Makes one shell a request and hands it to controllers and views. */
@Component
public class Shells implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = Shell.class.getName();
    private final ShellSources sources;
    private final LocaleResolver languages;

    Shells(ShellSources sources, LocaleResolver localeResolver) {
        this.sources = sources;
        this.languages = localeResolver;
    }

    /** The shell of this request, made on first use. */
    public Shell of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Shell known) return known;
        Shell shell = new Shell(sources, request, languages.resolveLocale(request));
        request.setAttribute(ATTRIBUTE, shell);
        return shell;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Shell.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        Shell shell = of((HttpServletRequest) webRequest.getNativeRequest());
        if (container != null) container.addAttribute("shell", shell);
        return shell;
    }
}
