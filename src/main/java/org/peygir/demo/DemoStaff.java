package org.peygir.demo;

import static org.peygir.organization.Role.ADMIN;
import static org.peygir.organization.Role.AUDITOR;
import static org.peygir.organization.Role.CEO;
import static org.peygir.organization.Role.COMPLAINTS_MANAGER;
import static org.peygir.organization.Role.COMPLAINT_OFFICER;
import static org.peygir.organization.Role.COUNTER_OFFICER;
import static org.peygir.organization.Role.EXPERT;
import static org.peygir.organization.Role.SUPERVISOR;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.peygir.organization.Role;

/** The ten people of the demonstration. Their sign-ins stand on the sign-in page, so they protect nothing. */
enum DemoStaff {
    ZAHRA(
            "zahra",
            "COMPLAINTS",
            "زهرا",
            "صادقی",
            "کارشناس رسیدگی",
            "Complaint officer",
            "موظفة الشكاوى",
            COMPLAINT_OFFICER),
    AMIR(
            "amir",
            "COMPLAINTS",
            "امیر",
            "حسینی",
            "کارشناس رسیدگی",
            "Complaint officer",
            "موظف الشكاوى",
            COMPLAINT_OFFICER),
    MARYAM(
            "maryam",
            "COMPLAINTS",
            "مریم",
            "توکلی",
            "مدیر رسیدگی به شکایات",
            "Complaints manager",
            "مديرة الشكاوى",
            COMPLAINTS_MANAGER,
            ADMIN),
    ELHAM("elham", "CARERS", "الهام", "نیک‌روش", "سرپرست پرستاری", "Nursing supervisor", "مشرفة التمريض", SUPERVISOR),
    NADER("nader", "CARERS", "نادر", "قاسمی", "کارشناس امور مراقبین", "Carers expert", "خبير مقدمي الرعاية", EXPERT),
    SAEED("saeed", "EXPERTS", "سعید", "مرادی", "سرپرست کارشناسان", "Experts’ supervisor", "مشرف الخبراء", SUPERVISOR),
    LEILA("leila", "EXPERTS", "لیلا", "فتحی", "کارشناس فنی", "Technical expert", "خبيرة فنية", EXPERT),
    REZA("reza", "RECEPTION", "رضا", "گلستانی", "متصدی پذیرش", "Counter officer", "موظف الاستقبال", COUNTER_OFFICER),
    PARISA(
            "parisa",
            "RECEPTION",
            "پریسا",
            "ژیان",
            "سرپرست پذیرش",
            "Reception supervisor",
            "مشرفة الاستقبال",
            SUPERVISOR,
            EXPERT),
    FARHAD("farhad", "COMPLAINTS", "فرهاد", "مهرآسا", "مدیرعامل", "Chief executive", "المدير التنفيذي", CEO, AUDITOR);

    /** Long enough for the rule, shown to everybody. */
    static final String PASSWORD = "peygir-demo";

    final String userName;
    final String unit;
    final String given;
    final String family;
    final Set<Role> roles;
    private final List<String> jobs;

    DemoStaff(
            String userName, String unit, String given, String family, String fa, String en, String ar, Role... roles) {
        this.userName = userName;
        this.unit = unit;
        this.given = given;
        this.family = family;
        this.jobs = List.of(fa, en, ar);
        this.roles = Set.of(roles);
    }

    String job(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> jobs.get(1);
            case "ar" -> jobs.get(2);
            default -> jobs.get(0);
        };
    }
}
