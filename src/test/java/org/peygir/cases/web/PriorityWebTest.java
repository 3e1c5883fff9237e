package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.Entry;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.FolderRow;
import org.peygir.cases.PriorityLevel;
import org.springframework.beans.factory.annotation.Autowired;

/** HDL-01: a safety case jumps the queue, the reckoning is shown, an override needs a reason. */
class PriorityWebTest extends CaseWeb {
    @Autowired
    CaseFolders folders;

    @Test
    void danger_puts_a_case_before_an_older_one_and_the_page_says_why() {
        CaseFile older = taken();
        CaseFile danger = taken();
        assertThat(place(danger)).isGreaterThan(place(older));

        assertDone(
                post(world.zahra(), path(danger) + "/priority", "version", version(danger), "factors", "SAFETY"),
                danger,
                "priority");

        assertThat(place(danger)).isLessThan(place(older));
        Document pane = html(get(world.zahra(), path(danger) + "?pane=complaint"));
        assertThat(pane.select("#pane").text())
                .contains("خطر برای جان یا سلامت", "۵۰ امتیاز", "جمع: ۹۰ امتیاز", "فوری");
        assertThat(cases.entries(danger.id()).getLast().kind()).isEqualTo(Entry.Kind.PRIORITY_SET);
    }

    @Test
    void a_choice_that_adds_nothing_says_nothing_of_points() {
        Document page = html(get(world.zahra(), path(taken()) + "/priority"));
        assertThat(page.select(".choice:has([value=NOW])").text()).contains("۲۵ امتیاز");
        assertThat(page.select(".choice:has([value=NORMAL]) small")).isEmpty();
    }

    @Test
    void a_level_set_against_the_points_needs_a_reason_which_stays_in_the_history() {
        CaseFile file = files.registered();
        var refused = post(world.zahra(), path(file) + "/priority", "version", version(file), "level", "LOW");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-reason");

        post(world.zahra(), path(file) + "/priority", "version", version(file), "level", "LOW", "reason", "تکراری است");

        assertThat(now(file).priority().override()).isEqualTo(PriorityLevel.LOW);
        assertThat(cases.entries(file.id()).getLast().data()).containsEntry("reason", "تکراری است");
        assertThat(post(
                        world.zahra(),
                        path(file) + "/priority",
                        "version",
                        Integer.toString(file.version()),
                        "urgency",
                        "NOW"))
                .as("read before the change")
                .hasStatus(409);
    }

    /** On Zahra's own desk, where the routine might have put it on another's. */
    private CaseFile taken() {
        CaseFile file = files.registered();
        handling.take(file.number(), files.zahra());
        return now(file);
    }

    private int place(CaseFile file) {
        List<FolderRow> rows = folders.rows(Folder.RECEIVED, FolderFilter.ALL, null, 1_000, files.zahra());
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).number().equals(file.number())) return i;
        throw new AssertionError("not in the folder");
    }
}
