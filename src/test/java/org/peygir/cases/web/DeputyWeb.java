package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.peygir.access.Deputies;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.Entry;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderFilter;
import org.peygir.organization.Delegating;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.NewDelegation;
import org.peygir.organization.StaffMember;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the tests of deputies share. Farhad, the director, stands in: he works on no case himself. */
abstract class DeputyWeb extends CaseWeb {
    static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Deputies deputies;

    @Autowired
    CaseFolders folders;

    @Autowired
    Cartable cartable;

    @Autowired
    DirectoryCache cache;

    @Autowired
    DSLContext sql;

    @BeforeEach
    @AfterEach
    void nobody_stands_in() {
        sql.execute("delete from organization.delegation");
        cache.forget();
    }

    StaffMember deputy() {
        return world.clerk();
    }

    /** From now on for a week. */
    void standsIn(StaffMember deputy, StaffMember absent) {
        name(absent, deputy, DelegationScope.EVERYTHING, null, false, false);
    }

    long name(
            StaffMember absent,
            @Nullable StaffMember deputy,
            DelegationScope scope,
            @Nullable Long unit,
            boolean authority,
            boolean restricted) {
        Instant now = clock.instant();
        NewDelegation given = new NewDelegation(
                absent.id(),
                deputy == null ? null : (Long) deputy.id(),
                now,
                now.plus(WEEK),
                scope,
                unit,
                authority,
                restricted);
        Delegating named = deputies.name(given, world.viewer(absent));
        assertThat(named).isInstanceOf(Delegating.Named.class);
        // What the rail counts may be seconds old, from before.
        if (deputy != null) folders.changed(world.viewer(deputy));
        return ((Delegating.Named) named).id();
    }

    long referred(CaseFile file, StaffMember to) {
        referrals.refer(file.number(), ReferralKind.OPINION, to.id(), null, "نظر شما؟", null, files.zahra());
        return cartable.referrals(file.id()).getLast().id();
    }

    MvcTestResult answer(StaffMember who, CaseFile file, long id, String verdict, String text) {
        return post(who, path(file) + "/referrals/" + id + "/opinion", "verdict-" + id, verdict, "opinion-" + id, text);
    }

    List<String> lent(StaffMember deputy) {
        return in(Folder.DELEGATED, deputy);
    }

    List<String> in(Folder folder, StaffMember who) {
        return folders.rows(folder, FolderFilter.ALL, null, 100_000, world.viewer(who)).stream()
                .map(row -> row.number().toString())
                .toList();
    }

    int counted(StaffMember who) {
        folders.changed(world.viewer(who));
        return folders.counts(world.viewer(who)).of(Folder.DELEGATED);
    }

    Entry last(CaseFile file) {
        return cases.entries(file.id()).getLast();
    }
}
