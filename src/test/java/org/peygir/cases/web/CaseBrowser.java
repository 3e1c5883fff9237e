package org.peygir.cases.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.Verdict;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseWorld;
import org.peygir.organization.StaffMember;
import org.peygir.testing.Chromium;
import org.peygir.testing.PeygirServer;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The application on a port, signed in by cookie, and the case of the drawing. */
@PeygirServer
abstract class CaseBrowser {
    /** Sunday 1 Azar 1405, 10:25 in Tehran. */
    static final Instant NOW = Instant.parse("2026-11-22T06:55:00Z");

    @LocalServerPort
    int port;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    Cartable cartable;

    @Autowired
    SettableClock clock;

    Page page(StaffMember who, int width, int height, String language, boolean dark) {
        Page page = Chromium.page(width, height, language, dark);
        page.context()
                .addCookies(List.of(new Cookie("session", world.cookie(who).getValue())
                        .setDomain("localhost")
                        .setPath("/")));
        return page;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    String url(CaseFile file) {
        return url("/cases/" + file.number());
    }

    /** Told on Tuesday, referred on Wednesday, answered on Saturday over a Friday, noted on Sunday morning. */
    CaseFile drawn() {
        clock.set(Instant.parse("2026-11-17T06:10:00Z"));
        CaseFile file = files.registered();
        clock.set(Instant.parse("2026-11-17T08:10:00Z"));
        handling.take(file.number(), files.zahra());
        handling.reply(
                file.number(),
                "سلام خانم کاظمی. شکایت شما نزد من است و تا فردا پاسخ می‌دهم.",
                List.of(),
                files.zahra());
        clock.set(Instant.parse("2026-11-18T06:42:00Z"));
        CaseFile decision = files.moved(
                files.file(file.number()),
                "accept",
                Map.of(
                        "understanding",
                        "مراقب سه شب دیر آمده است",
                        "understandingState",
                        "CONFIRMED",
                        "category",
                        "تأخیر"));
        referrals.refer(
                decision.number(),
                ReferralKind.OPINION,
                world.elham().id(),
                null,
                "حضور و برگهٔ دارو را بررسی کنید.",
                null,
                files.zahra());
        long asked = cartable.referrals(decision.id()).getFirst().id();
        clock.set(Instant.parse("2026-11-21T11:00:00Z"));
        referrals.answer(
                decision.number(),
                asked,
                Verdict.UPHELD,
                "برگهٔ دارو برای ۲۳ و ۲۴ آبان خالی است و سامانهٔ حضور میانگین ۴۲ دقیقه تأخیر نشان می‌دهد. پیشنهاد: تعویض مراقب، ویزیت پزشک امروز، بازآموزی ثبت دارو.",
                world.viewer(world.elham()));
        clock.set(Instant.parse("2026-11-22T05:20:00Z"));
        handling.note(
                decision.number(),
                "خانم کاظمی تعویض مراقب از امشب را می‌پذیرد و عذرخواهی کتبی می‌خواهد.",
                List.of(),
                files.zahra());
        clock.set(NOW);
        return files.file(decision.number());
    }
}
