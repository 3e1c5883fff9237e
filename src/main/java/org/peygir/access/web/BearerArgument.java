package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Bearer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller of the API the token it is asked with; null where no token is needed and none came. */
@Configuration(proxyBeanMethods = false)
class BearerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final InWhoseName inWhoseName;

    BearerArgument(InWhoseName inWhoseName) {
        this.inWhoseName = inWhoseName;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Bearer.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object known = request.getAttribute(Bearer.class.getName(), RequestAttributes.SCOPE_REQUEST);
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (!(known instanceof Bearer bearer) || asked == null) return known;
        return bearer.as(inWhoseName.of(bearer.viewer(), asked));
    }
}
