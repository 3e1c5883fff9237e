package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seed 001's routine laid down by hand in the designer, form by form, as a new administrator would: each action is one form
 * filled in and sent. Words in one language; the designer writes what is left empty.
 */
public final class HomeCareByHand {
    /**
     * @param open query of the designer's address that opens the form
     * @param form what the form posts to, beneath the draft
     * @param fields inputs by name; several values are tick boxes
     */
    public record Action(String open, String form, Map<String, List<String>> fields) {}

    private static final List<String> CLOSING =
            List.of("fix", "satisfaction", "satisfied", "contact-tries", "category", "cause", "response", "finding");

    private final List<Action> actions = new ArrayList<>();

    private HomeCareByHand() {}

    public static List<Action> actions() {
        HomeCareByHand hand = new HomeCareByHand();
        hand.stages();
        hand.ways();
        return hand.actions;
    }

    private void stages() {
        stage("بررسی شکایات", "Review", "TASK", "ASSESSING", "COMPLAINTS", "ROUND_ROBIN", "1", "", "start");
        stage("تصمیم‌گیری", "Decision", "DECISION", "IN_PROGRESS", "COMPLAINTS", "OWNER", "2", "review", "");
        stage("اتمام شکایات بی‌مورد", "Unfounded", "END", "", "COMPLAINTS", "OWNER", "", "review", "SEND_RESPONSE");
        stage("رفع مشکل مراقبین", "Carers", "TASK", "IMPLEMENTING", "CARERS", "LEAST_LOADED", "3", "decision", "");
        stage("رفع مشکل کارشناسان", "Experts", "TASK", "IMPLEMENTING", "EXPERTS", "LEAST_LOADED", "3", "decision", "");
        stage("رفع مشکل پذیرش", "Reception", "TASK", "IMPLEMENTING", "RECEPTION", "LEAST_LOADED", "3", "decision", "");
        stage("غیره", "Other", "TASK", "IMPLEMENTING", "COMPLAINTS", "LEAST_LOADED", "3", "decision", "");
        stage("اتمام رسیدگی به مورد شکایت", "Fixed", "END", "", "COMPLAINTS", "OWNER", "", "carers", "SEND_RESPONSE");
    }

    private void ways() {
        way("review-decision").needs("understanding", "understanding-confirmed");
        way("review-unfounded")
                .with("labelFa", "اتمام به‌عنوان بی‌مورد")
                .with("says0", "finding.IS.NOT_UPHELD")
                .with("roles", "COMPLAINT_OFFICER", "SUPERVISOR", "COMPLAINTS_MANAGER")
                .with("fields", "reasons")
                .with("secondPerson", "true")
                .needs("understanding", "understanding-confirmed", "not-upheld", "category", "cause", "response");
        way("decision-carers")
                .with("says0", "about.IS.CARERS")
                .without("byDefault")
                .needs("finding", "reasons");
        way("decision-experts").with("says0", "about.IS.EXPERTS").needs("finding", "reasons");
        way("decision-reception").with("says0", "about.IS.RECEPTION").needs("finding", "reasons");
        way("decision-other").with("byDefault", "true").needs("finding", "reasons");
        way("carers-fixed").with("labelFa", "اتمام رسیدگی").needs(CLOSING.toArray(String[]::new));
        for (String from : List.of("experts", "reception", "other")) {
            added(from, "fixed")
                    .with("labelFa", "اتمام رسیدگی")
                    .with("byDefault", "true")
                    .needs(CLOSING.toArray(String[]::new));
        }
    }

    private void stage(
            String fa,
            String en,
            String kind,
            String status,
            String unit,
            String assignment,
            String days,
            String after,
            String more) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("titleFa", List.of(fa));
        fields.put("titleEn", List.of(en));
        fields.put("kind", List.of(kind));
        if (!status.isEmpty()) fields.put("status", List.of(status));
        fields.put("unit", List.of(unit));
        fields.put("assignment", List.of(assignment));
        if (!days.isEmpty()) fields.put("amount", List.of(days));
        if (!after.isEmpty()) fields.put("after", List.of(after));
        if (!more.equals("start")) fields.put("entry", List.of(more.isEmpty() ? "TELL_CUSTOMER" : more));
        fields.put("customerFa", List.of("اکنون: " + fa));
        actions.add(new Action("new=stage", "stages", fields));
    }

    private Fields way(String code) {
        return new Fields("way=" + code);
    }

    private Fields added(String from, String to) {
        return new Fields("new=way&from=" + from).with("to", to);
    }

    /** One form of a way, being filled in; the last thing said is what it needs. */
    private final class Fields {
        private final String open;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        Fields(String open) {
            this.open = open;
        }

        Fields with(String name, String... values) {
            fields.put(name, List.of(values));
            return this;
        }

        /** Takes a tick away. */
        Fields without(String name) {
            fields.put(name, List.of());
            return this;
        }

        void needs(String... codes) {
            fields.put("requires", List.of(codes));
            actions.add(new Action(open, "ways", fields));
        }
    }
}
