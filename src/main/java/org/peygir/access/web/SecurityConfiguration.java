package org.peygir.access.web;

import jakarta.servlet.DispatcherType;
import org.peygir.organization.Organization;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Three gates: static files pass, the API knows tokens and no cookies, pages know our cookie. Headers are set by platform.web for all of
 * them, so Spring's own are off.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    /** Pages that need no sign-in. */
    private static final String[] PUBLIC = {
        "/",
        "/complaints/**",
        "/track/**",
        "/sign-in/**",
        "/set-up",
        "/actuator/health/**",
        "/language",
        "/theme",
        "/error",
        "/favicon.ico",
        "/robots.txt"
    };

    /** Nobody signs in through Spring's own filters; this also keeps Boot from inventing a user with a printed password. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("sign in at /sign-in");
        };
    }

    /** Spring times each of its filters on every request for a trace that nobody reads; requests themselves stay measured. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        tokens.setCookiePath("/");
        return tokens;
    }

    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        return bare(http.securityMatcher("/static/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            BearerContexts bearers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures)
            throws Exception {
        return bare(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(bearers))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/v1/public/**", "/api/v1/openapi.json", "/api/docs")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ApiEntry(failures)))
                .build();
    }

    /** Numbers about the whole installation. */
    @Bean
    @Order(2)
    SecurityFilterChain metrics(
            HttpSecurity http,
            MetricsAccess access,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures)
            throws Exception {
        return bare(http.securityMatcher("/actuator/prometheus"))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(access))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(access))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ApiEntry(failures)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionContexts contexts,
            CookieCsrfTokenRepository csrfTokens,
            SecondFactorGate secondFactors,
            Organization organization)
            throws Exception {
        return bare(http)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .addFilterBefore(new SetUpGate(organization), CsrfFilter.class)
                .addFilterBefore(new Freshness(), CsrfFilter.class)
                .addFilterAfter(secondFactors, CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new SignInEntry()))
                .build();
    }

    private static HttpSecurity bare(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable);
    }
}
