package org.peygir.demo;

import org.peygir.access.Viewers;
import org.peygir.cartable.Cartable;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.CaseTracking;
import org.peygir.cases.Cases;
import org.peygir.platform.time.ApplicationClock;
import org.springframework.stereotype.Component;

/** What a demonstration complaint is handled with: the commands of the application, at the hour that the story has come to. */
@Component
record DemoDesk(
        ApplicationClock clock,
        Viewers viewers,
        Cases cases,
        CaseHandling handling,
        CaseReferrals referrals,
        CaseTracking tracking,
        CaseReviews reviews,
        Cartable cartable,
        DemoLeave leave) {}
