package lookhouse;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Downloads;
import org.peygir.platform.web.OrganizationFace;
import org.peygir.platform.web.Person;
import org.peygir.platform.web.PersonSource;
import org.peygir.platform.web.RailCounts;
import org.peygir.platform.web.Shell;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The web ground alone, without database and security, so that a page can be looked at in two seconds. Outside
 * org.peygir, because the application scans all of that, tests too.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
// Downloads come out of the database, which is not here.
@ComponentScan(
        basePackageClasses = {Shell.class, LookHouse.class},
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Downloads.class))
public class LookHouse {
    /** Sunday 1 Azar 1405, 10:25 in Tehran: the moment of the drawings. */
    public static final Instant NOW = Instant.parse("2026-11-22T06:55:00Z");

    public static void main(String[] arguments) {
        SpringApplication.run(LookHouse.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .build();
    }

    @Bean
    PersonSource somebody() {
        return (request, locale) -> request.getParameter("public") != null
                        || request.getRequestURI().contains("public")
                ? null
                : new Person(
                        1,
                        locale.getLanguage().equals("en") ? "Zahra Sadeghi" : "زهرا صادقی",
                        locale.getLanguage().equals("en") ? "Case officer" : "کارشناس رسیدگی",
                        "",
                        Set.of());
    }

    @Bean
    RailCounts counts() {
        return (person, request) ->
                Map.of("received", 23, "sent", 9, "draft", 2, "follow-up", 5, "unit", 1_000, "late", 3, "waiting", 6);
    }

    @Bean
    OrganizationFace face() {
        return new OrganizationFace() {
            @Override
            public String name(Locale locale) {
                return locale.getLanguage().equals("en") ? "Mehrasa home care" : "مهرآسا، مراقبت در منزل";
            }

            @Override
            public @Nullable Locale language() {
                return null;
            }
        };
    }
}
