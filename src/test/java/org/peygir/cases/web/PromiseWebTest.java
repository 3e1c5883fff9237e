package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.CasePromises;
import org.peygir.cases.CaseTracking;
import org.peygir.cases.Entry;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.Promise;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The book of promises (CUS-25, AFS-20): made in a call or message, seen by the customer, followed up, kept or broken. */
class PromiseWebTest extends CaseWeb {
    /** A Monday, 10:00 in Tehran. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    CasePromises promises;

    @Autowired
    CaseTracking tracking;

    @Autowired
    CaseFolders folders;

    @Test
    void a_promise_made_in_a_call_stands_in_the_case_and_on_the_customers_page() {
        clock.set(MONDAY);
        CaseFile file = files.registered();

        assertDone(
                post(
                        world.zahra(),
                        path(file) + "/notes",
                        "text",
                        "زنگ زدم",
                        "promised",
                        "سه‌شنبه مراقب تازه می‌آید",
                        "promisedFor",
                        "۱۴۰۵/۰۹/۰۳ ۱۲:۰۰",
                        "means",
                        "CALL"),
                file,
                "note");

        Promise promise = only(file);
        assertThat(promise.dueAt()).isEqualTo(Instant.parse("2026-11-24T08:30:00Z"));
        assertThat(promise.means()).isEqualTo(Promise.Means.CALL);
        assertThat(promise.staffId()).isEqualTo(world.zahra().id());
        assertThat(tracking.view(file.id()).promises()).containsExactly(promise);
        Document tab = html(get(world.amir(), path(file) + "?pane=promises"));
        assertThat(tab.select("#pane").text()).contains("سه‌شنبه مراقب تازه می‌آید", "زهرا احمدی", "شاکی");
        assertThat(html(get(world.zahra(), "/promises")).text()).contains("سه‌شنبه مراقب تازه می‌آید");
        assertThat(html(get(world.carersSupervisor(), "/promises?show=ALL")).text())
                .as("a case that they may not see")
                .doesNotContain("سه‌شنبه مراقب تازه می‌آید");
    }

    @Test
    void a_promise_without_a_day_or_in_the_past_is_refused_and_nothing_is_written() {
        clock.set(MONDAY);
        CaseFile file = files.registered();
        for (String due : new String[] {"", "1405/13/40", "1404/01/01"}) {
            var refused = post(
                    world.zahra(),
                    path(file) + "/replies",
                    "text",
                    "سلام",
                    "promised",
                    "زنگ می‌زنیم",
                    "promisedFor",
                    due);
            assertThat(refused).hasStatus(422);
            Document page = html(refused);
            assertThat(page.select(".errs a").eachAttr("href")).containsExactly("#f-promisedFor");
            assertThat(page.select("#f-text").text()).isEqualTo("سلام");
            assertThat(page.select("#f-promised").val()).isEqualTo("زنگ می‌زنیم");
        }
        assertThat(now(file)).isEqualTo(file);
        assertThat(promises.of(file.id())).isEmpty();
    }

    @Test
    void in_the_due_minute_it_is_kept_and_a_minute_later_it_was_broken_by_time() {
        clock.set(MONDAY);
        CaseFile kept = promised();
        CaseFile broken = promised();
        clock.set(MONDAY.plus(Duration.ofHours(2)).plusSeconds(59));
        promises.breakOverdue();
        assertDone(settle(kept, "true", "زنگ زدیم"), kept, "promise-kept&pane=promises");
        assertThat(only(kept).state()).isEqualTo(Promise.State.KEPT);

        clock.set(MONDAY.plus(Duration.ofHours(2)).plusSeconds(60));
        promises.breakOverdue();
        promises.breakOverdue();
        assertThat(only(broken).state()).isEqualTo(Promise.State.BROKEN);
        assertThat(cases.entries(broken.id()))
                .filteredOn(e -> e.kind() == Entry.Kind.PROMISE_BROKEN)
                .hasSize(1);
        assertThat(settle(broken, "true", " ")).hasStatus(422);
        assertDone(settle(broken, "true", "یک ساعت دیرتر"), broken, "promise-kept&pane=promises");
        assertThat(only(broken).state()).as("late is not kept").isEqualTo(Promise.State.BROKEN);
        assertThat(only(broken).late()).isTrue();
        assertThat(settle(broken, "true", "دوباره")).hasStatus(422);
    }

    @Test
    void it_is_in_the_follow_up_folder_of_whoever_promised_until_it_is_settled() {
        clock.set(MONDAY);
        CaseFile file = files.registered();
        post(world.amir(), path(file) + "/promises", "promised", "زنگ", "promisedFor", "1405/09/03");
        assertThat(followed(file, world.viewer(world.amir())))
                .as("due tomorrow")
                .isFalse();
        clock.set(MONDAY.plus(Duration.ofDays(1)));
        assertThat(followed(file, world.viewer(world.amir()))).isTrue();
        assertThat(followed(file, files.zahra()))
                .as("the owner, while it is in time")
                .isFalse();
        clock.set(MONDAY.plus(Duration.ofDays(2)));
        assertThat(followed(file, files.zahra()))
                .as("the owner, when it is overdue")
                .isTrue();
        settle(file, "false", "نمی‌شود");
        assertThat(followed(file, files.zahra())).isFalse();
        assertThat(followed(file, world.viewer(world.amir()))).isFalse();
    }

    @Test
    void who_may_not_write_promises_nothing() {
        CaseFile file = files.registered();
        assertGuarded(file, "/promises", "promised", "x", "promisedFor", "1406/01/20");
    }

    private CaseFile promised() {
        CaseFile file = files.registered();
        post(world.zahra(), path(file) + "/promises", "promised", "زنگ می‌زنیم", "promisedFor", "1405/09/02 12:00");
        return file;
    }

    private MvcTestResult settle(CaseFile file, String kept, String note) {
        long id = only(file).id();
        return post(world.zahra(), path(file) + "/promises/" + id + "/outcome", "kept", kept, "outcome-" + id, note);
    }

    private Promise only(CaseFile file) {
        assertThat(promises.of(file.id())).hasSize(1);
        return promises.of(file.id()).getFirst();
    }

    private boolean followed(CaseFile file, Viewer viewer) {
        return folders.rows(Folder.FOLLOW_UP, FolderFilter.ALL, null, 50, viewer).stream()
                .anyMatch(row -> row.number().equals(file.number()));
    }
}
