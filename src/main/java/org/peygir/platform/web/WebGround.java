package org.peygir.platform.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Plugs the shell into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebGround implements WebMvcConfigurer {
    private final Shells shells;

    WebGround(Shells shells) {
        this.shells = shells;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(shells);
    }
}
