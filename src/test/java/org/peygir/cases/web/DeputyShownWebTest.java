package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.organization.DelegationScope;

/** What pages say of deputies, and what that costs those who have nothing to do with one (CUS-11). */
class DeputyShownWebTest extends DeputyWeb {
    @Test
    void the_cartable_shows_whose_work_it_is_person_by_person() {
        CaseFile one = files.registered();
        referred(one, world.elham());
        standsIn(deputy(), world.elham());
        standsIn(deputy(), world.ceo());

        Document first =
                html(get(deputy(), "/cartable/delegated?of=" + world.elham().id()));
        assertThat(first.select(".chips .pill").eachText()).anyMatch(t -> t.startsWith("الهام رضایی:"));
        assertThat(first.select(".row a.open").eachAttr("href")).contains(path(one));
        assertThat(first.select("a.fold[href=/cartable/delegated]")).isNotEmpty();
        Document other =
                html(get(deputy(), "/cartable/delegated?of=" + world.ceo().id()));
        assertThat(other.select(".row a.open").eachAttr("href")).doesNotContain(path(one));
        assertThat(get(deputy(), "/cartable/delegated?of=" + world.manager().id()))
                .hasStatus(404);
        assertThat(html(get(world.elham(), "/cartable/received"))
                        .select(".notice")
                        .text())
                .contains("رضا گلستانی تا");
        assertThat(html(get(world.supervisor(), "/cartable/unit")).select("a.fold[href=/cartable/delegated]"))
                .as("nobody's deputy")
                .isEmpty();
    }

    @Test
    void who_holds_it_is_said_with_their_deputy() {
        CaseFile file = files.registered();
        referred(file, world.elham());
        standsIn(deputy(), world.elham());
        assertThat(html(get(world.zahra(), path(file))).select(".rib").text())
                .contains("رضا گلستانی به جانشینی الهام رضایی");
    }

    /** Not who stood in, but who did something: a deputy who left everything lying is not named. */
    @Test
    void of_a_stretch_that_is_over_the_ribbon_names_the_deputy_who_acted() {
        CaseFile file = files.registered();
        long referral = referred(file, world.elham());
        standsIn(deputy(), world.elham());
        clock.advance(Duration.ofHours(2));
        assertDone(answer(deputy(), file, referral, "UPHELD", "درست است"), file, "opinion");
        nobody_stands_in();
        clock.advance(Duration.ofHours(2));

        Document page = html(get(world.zahra(), path(file)));
        assertThat(page.select(".rib").text()).contains("رضا گلستانی به جانشینی الهام رضایی");
        assertThat(html(get(world.zahra(), path(file) + "?pane=routing"))
                        .select("tbody")
                        .text())
                .contains("رضا گلستانی به جانشینی الهام رضایی");
    }

    @Test
    void who_is_away_is_shown_so_before_anything_is_sent_to_them() {
        CaseFile file = files.registered();
        standsIn(deputy(), world.elham());
        name(world.carersSupervisor(), null, DelegationScope.EVERYTHING, null, false, false);
        name(world.amir(), deputy(), DelegationScope.UNIT, world.unit("CARERS").id(), false, false);

        List<String> whom = html(get(world.zahra(), path(file) + "/referrals"))
                .select("#f-to option")
                .eachText();

        assertThat(whom).anyMatch(o -> o.startsWith("الهام رضایی") && o.contains("جانشین: رضا گلستانی"));
        assertThat(whom).anyMatch(o -> o.startsWith("پریسا ژیان") && o.contains("جانشین ندارد"));
        assertThat(whom)
                .as("away for cases of another unit only")
                .anyMatch(o -> o.startsWith("امیر کاظمی") && !o.contains("نیست"));
    }

    /** Deputies cost nobody else anything, and themselves one statement where it has to be decided whose name counts. */
    @Test
    void who_is_nobodys_deputy_pays_nothing() {
        CaseFile file = files.registered();
        referred(file, world.elham());
        get(world.zahra(), path(file));
        List<String> folder = statements(() -> get(world.zahra(), "/cartable/received"));
        List<String> page = statements(() -> get(world.zahra(), path(file)));

        standsIn(world.amir(), world.elham());

        assertThat(statements(() -> get(world.zahra(), "/cartable/received"))).isEqualTo(folder);
        assertThat(statements(() -> get(world.zahra(), path(file)))).isEqualTo(page);
        get(world.amir(), path(file));
        assertThat(statements(() -> get(world.amir(), path(file)))).hasSize(page.size() + 1);
    }

    /** What was asked of the tables of cases and cartable. */
    private List<String> statements(Supplier<?> request) {
        List<String> seen = new ArrayList<>();
        Configuration configuration = sql.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        configuration.set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                String said = context.sql();
                // what the rail counts and shows is kept for seconds
                boolean rail = said != null && (said.contains("count(") || said.contains("saved_view"));
                if (said != null && !rail && said.matches("(?s).*\\b(cases|cartable)\"?\\..*")) seen.add(said);
            }
        }));
        try {
            request.get();
        } finally {
            configuration.set(before);
        }
        return seen;
    }
}
