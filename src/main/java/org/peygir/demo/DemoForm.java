package org.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.peygir.cases.FormSent;
import org.peygir.platform.time.ApplicationClock;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** What the demonstration organisation asks by itself: the contract, and the day on which it happened. */
@Component
class DemoForm {
    static final String FIELDS = """
            form:
              - code: contract
                type: TEXT
                asked: BOTH
                shape: CODE
                most: 20
                print: 1
                label: {fa: شمارهٔ قرارداد, en: Contract number, ar: رقم العقد}
                hint: {fa: "بالای قرارداد یا روی رسید پرداخت نوشته شده، مانند HC-2041", en: "Written at the top of the contract or on the payment receipt, like HC-2041", ar: "مكتوب أعلى العقد أو على إيصال الدفع، مثل HC-2041"}
              - code: visit
                type: DATE
                asked: BOTH
                least: today-365
                most: today
                print: 2
                label: {fa: روز مراجعه, en: Day of the visit, ar: يوم الزيارة}
                hint: {fa: "روزی که مراقب یا کارشناس آمد یا باید می‌آمد، مانند ۱۴۰۵/۰۸/۲۶", en: "The day on which the carer or expert came or should have come", ar: "اليوم الذي جاء فيه مقدم الرعاية أو الخبير أو كان عليه أن يأتي"}
            """;

    private static final int CONTRACTS = 900;
    private static final int FIRST_CONTRACT = 1_200;

    private final ApplicationClock clock;
    private final Routines routines;

    DemoForm(ApplicationClock clock, Routines routines) {
        this.clock = clock;
        this.routines = routines;
    }

    /** Puts the shipped routine in force with these fields, before the set-up would put it in force without and before the first complaint. */
    void publish() {
        Instant from = clock.instant().minus(Duration.ofDays(DemoCases.DAYS + 1));
        clock.at(from, () -> routines.publish(routines.presetFile("home-care") + FIELDS));
    }

    /** Most know their contract, many the day. Its own chance for each complaint, so that nothing else in the demonstration changes. */
    static FormSent answers(int nth, Instant received, boolean anonymous) {
        Random random = new Random(nth);
        Map<String, String> typed = new LinkedHashMap<>();
        if (!anonymous && random.nextInt(4) > 0)
            typed.put("contract", "HC-" + (FIRST_CONTRACT + random.nextInt(CONTRACTS)));
        LocalDate day = LocalDate.ofInstant(received, OrganizationZone.TEHRAN).minusDays(random.nextInt(5));
        if (random.nextInt(3) > 0) typed.put("visit", day.toString());
        return new FormSent(typed, true);
    }
}
