package org.peygir.cases;

import org.peygir.routines.Routines;

/** Home care with a form of its own, put in force for a test and taken out of it again. */
public final class FormOfHomeCare {
    public static final String FIELDS = """
            form:
              - {code: contract, type: TEXT, asked: BOTH, required: true, shape: CODE, most: 12, label: {fa: شماره قرارداد, en: Contract number, ar: رقم العقد}}
              - code: shift
                type: CHOICE
                asked: CUSTOMER
                label: {fa: نوبت مراقبت, en: Shift, ar: المناوبة}
                options:
                  - {code: day, label: {fa: روز, en: Day, ar: نهار}}
                  - {code: night, label: {fa: شب, en: Night, ar: ليل}}
              - {code: nights, type: NUMBER, asked: CUSTOMER, required: true, least: 1, most: 31, when: "form.shift == 'night'", label: {fa: چند شب, en: How many nights, ar: كم ليلة}}
              - {code: visit, type: DATE, asked: STAFF, most: today, print: 1, label: {fa: روز مراجعه, en: Day of visit, ar: يوم الزيارة}}
              - {code: payer, type: NATIONAL_ID, asked: STAFF, label: {fa: کد ملی طرف قرارداد, en: National id of the contractor, ar: الرقم الوطني للمتعاقد}}
              - {code: called, type: YES_NO, stage: review, required: true, label: {fa: با خانواده تماس گرفته شد, en: The family was called, ar: تم الاتصال بالأسرة}}
            """;

    private FormOfHomeCare() {}

    public static void publish(Routines routines) {
        routines.install("home-care");
        routines.publish(routines.presetFile("home-care") + FIELDS);
    }

    /** Other tests ask what every complaint is asked, and nothing else. */
    public static void withdraw(Routines routines) {
        routines.publish(routines.presetFile("home-care"));
    }
}
