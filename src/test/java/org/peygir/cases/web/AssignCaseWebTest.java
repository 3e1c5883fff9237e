package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.organization.Role;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AssignCaseWebTest extends CaseWeb {
    @Test
    void a_colleague_takes_it() {
        // The routine gives it to whoever has least, which other tests decide: it may be Amir's already.
        CaseFile told = files.registered();
        handling.assign(told.number(), told.version(), world.zahra().id(), files.zahra());
        CaseFile file = now(told);

        assertDone(post(world.amir(), path(file) + "/assignment", "to", "me"), file, "taken");

        assertThat(now(file).assigneeId()).isEqualTo(world.amir().id());
        assertThat(now(file).ownerId()).isEqualTo(world.zahra().id());
    }

    @Test
    void the_owner_gives_it_to_a_colleague_and_back_to_the_queue() {
        CaseFile file = files.registered();

        assertDone(
                post(
                        world.zahra(),
                        path(file) + "/assignment",
                        "to",
                        Long.toString(world.amir().id()),
                        "version",
                        version(file)),
                file,
                "assigned");
        assertThat(now(file).assigneeId()).isEqualTo(world.amir().id());
        assertDone(
                post(world.zahra(), path(file) + "/assignment", "to", "queue", "version", version(file)),
                file,
                "queued");
        assertThat(now(file).assigneeId()).isNull();
        assertThat(now(file).dueAt()).isNotNull();
    }

    @Test
    void nobody_chosen_shows_the_page_again_with_the_message_at_the_field() {
        CaseFile file = files.registered();

        MvcTestResult refused = post(world.zahra(), path(file) + "/assignment", "to", "", "version", version(file));

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-to");
        assertPart(postPart(world.zahra(), path(file) + "/assignment", "to", "", "version", version(file)));
    }

    @Test
    void the_person_complained_of_is_never_given_it_RTN_09() {
        var accused = world.another("COMPLAINTS", "accused-assign", Role.COMPLAINT_OFFICER);
        CaseFile file = files.registered(About.EXPERTS, accused.id());

        MvcTestResult refused = post(
                world.zahra(), path(file) + "/assignment", "to", Long.toString(accused.id()), "version", version(file));

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("طرف شکایت");
    }

    @Test
    void a_stale_version_shows_both() {
        CaseFile file = files.registered();
        // It may have fallen to Amir in turn already; the note makes it newer in any case.
        handling.take(file.number(), viewer(world.amir()));
        handling.note(file.number(), "یادداشت", List.of(), files.zahra());

        MvcTestResult stale = post(
                world.zahra(),
                path(file) + "/assignment",
                "to",
                Long.toString(world.supervisor().id()),
                "version",
                Integer.toString(file.version()));

        assertThat(stale).hasStatus(409);
        assertThat(html(stale).select(".versions").text()).contains("سعید نوری", "امیر کاظمی");
    }

    @Test
    void it_is_guarded() {
        CaseFile file = files.registered();
        assertGuarded(file, "/assignment", "to", "me");
        assertNoPage(file, "/assignment");
        assertThat(post(world.zahra(), path(file) + "/assignment", "to", "987654321", "version", version(file)))
                .hasStatus(404);
    }
}
