package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderRow;
import org.peygir.deadlines.Calendars;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.organization.Role;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.beans.factory.annotation.Autowired;

/** Issue 4: what falls due in the team, lists by any deadline, referrals due by the calendar of who is asked. */
class DueSoonWebTest extends CaseWeb {
    @Autowired
    private CaseFolders folders;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Deadlines deadlines;

    @Test
    void the_team_view_counts_by_desk_and_lists_what_falls_due_in_four_working_hours() {
        var officer = world.another("COMPLAINTS", "due-soon", Role.COMPLAINT_OFFICER);
        CaseFile file = files.registered();
        handling.take(file.number(), world.viewer(officer));
        CaseFile taken = now(file);
        String desk = taken.unitId() + "-" + officer.id();
        clock.set(taken.dueAt().minusSeconds(3600));

        Document page = html(get(world.supervisor(), "/deadlines?when=HOURS&desk=" + desk));

        assertThat(page.select(".dues li").eachText())
                .anyMatch(line ->
                        line.contains(CasePageWebTest.persian(file.number().toString())));
        assertThat(page.select("a[href*='when=HOURS'][href*='desk=" + desk + "']")
                        .attr("aria-current"))
                .isEqualTo("true");
        clock.set(taken.dueAt().plusSeconds(60));
        assertThat(html(get(world.supervisor(), "/deadlines?when=LATE&desk=" + desk))
                        .select(".dues")
                        .text())
                .contains(CasePageWebTest.persian(file.number().toString()), "گذشته");
        assertThat(html(get(world.carersSupervisor(), "/deadlines?when=LATE")).text())
                .as("another unit's cases are neither listed nor counted")
                .doesNotContain(CasePageWebTest.persian(file.number().toString()));
    }

    @Test
    void people_stand_in_the_order_of_the_persian_alphabet() {
        for (String family : List.of("زرین", "پرتو")) {
            var officer = world.another("COMPLAINTS", family, Role.COMPLAINT_OFFICER);
            handling.take(files.registered().number(), world.viewer(officer));
        }
        assertThat(html(get(world.supervisor(), "/deadlines")).text()).containsSubsequence("نفر پرتو", "نفر زرین");
    }

    @Test
    void a_folder_by_a_deadline_is_in_the_order_of_its_due_times_page_by_page() {
        CaseFile file = files.registered();
        // Other tests leave hundreds of cases here: five pages of whatever there is.
        int atOnce = folders.byClock(Folder.UNIT, "FIRST_CONTACT", null, 100_000, viewer(world.supervisor()))
                                .size()
                        / 5
                + 1;
        List<FolderRow> all = new ArrayList<>();
        FolderCursor after = null;
        while (true) {
            List<FolderRow> page =
                    folders.byClock(Folder.UNIT, "FIRST_CONTACT", after, atOnce, viewer(world.supervisor()));
            if (page.isEmpty()) break;
            all.addAll(page);
            after = FolderCursor.parse(page.getLast().cursor().text()).orElseThrow();
        }
        assertThat(all).extracting(FolderRow::dueAt).isSorted();
        assertThat(all).extracting(FolderRow::number).doesNotHaveDuplicates().contains(file.number());
        Instant due = clocks.of(file.id()).stream()
                .filter(c -> c.code().equals("FIRST_CONTACT"))
                .findFirst()
                .orElseThrow()
                .dueAt();
        assertThat(all)
                .filteredOn(row -> row.number().equals(file.number()))
                .singleElement()
                .extracting(FolderRow::dueAt)
                .isEqualTo(due);

        handling.reply(file.number(), "تماس می‌گیریم.", List.of(), files.zahra());
        assertThat(folders.byClock(Folder.UNIT, "FIRST_CONTACT", null, 1_000, viewer(world.supervisor())))
                .extracting(FolderRow::number)
                .as("it has ended on this one")
                .doesNotContain(file.number());
        assertThat(html(get(world.supervisor(), "/cartable/unit?by=FIRST_CONTACT"))
                        .select("#f-by option[selected]")
                        .val())
                .isEqualTo("FIRST_CONTACT");
    }

    @Test
    void a_referral_is_due_by_the_calendar_of_the_unit_that_is_asked() {
        CaseFile file = files.registered();
        long carers = world.unit("CARERS").id();
        var tomorrow =
                clock.instant().atZone(OrganizationZone.TEHRAN).toLocalDate().plusDays(1);
        var manager = viewer(world.manager());
        calendars.change(carers, 0, manager, edition -> {
            var with = edition;
            for (int i = 0; i < 7; i++) with = with.with(tomorrow.plusDays(i), DayRule.closure("جابه‌جایی دفتر"));
            return with;
        });
        calendars.publish(carers, calendars.draft(carers).orElseThrow().version(), "جابه‌جایی", manager);

        referrals.refer(file.number(), ReferralKind.OPINION, null, carers, "نظر شما؟", null, files.zahra());

        String entry = cases.entries(file.id()).getLast().data().get("due");
        assertThat(Instant.parse(entry)).isAfter(deadlines.due("REFERRAL", clock.instant()));
        calendars.change(carers, 0, manager, edition -> org.peygir.deadlines.domain.Edition.NOTHING);
        calendars.publish(carers, calendars.draft(carers).orElseThrow().version(), "پایان", manager);
    }
}
