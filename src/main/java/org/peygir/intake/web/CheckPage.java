package org.peygir.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.Draft;
import org.peygir.intake.OwnQuestions;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.domain.Identity;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.FormWords;

/** All answers before they are sent, each with a link to change it. */
public record CheckPage(String back, List<Fact> answers, List<FileItem> files, String consequence, FieldErrors errors) {
    static CheckPage of(Shell shell, Draft draft, Thing thing, OwnQuestions own, FieldErrors errors) {
        Answers a = draft.answers();
        List<Fact> facts = new ArrayList<>();
        add(facts, shell, Question.SUBJECT, "subject", a.of("subject"));
        String about = a.of("about");
        add(
                facts,
                shell,
                Question.SUBJECT,
                "about",
                FormRules.ABOUT.contains(about) ? shell.t("intake.public.about." + about) : "");
        add(facts, shell, Question.PRODUCT, thing.key(), joined(a.of("model"), a.of("serial")));
        add(facts, shell, Question.WORDS, "words", a.of("words"));
        add(facts, shell, Question.OUTCOME, "outcome", a.of("outcome"));
        add(
                facts,
                shell,
                Question.EVIDENCE,
                "evidence",
                draft.files().isEmpty()
                        ? ""
                        : shell.t("intake.public.evidence.there", draft.files().size()));
        Identity identity = a.identity();
        String kept = identity == null ? "" : shell.t("intake.public.identity." + identity.name());
        add(facts, shell, Question.WHO, "identity", kept);
        if (!a.anonymous()) {
            add(facts, shell, Question.CONTACT, "name", joined(a.of("givenName"), a.of("familyName")));
            code(facts, shell, "mobile", shell.f().digits(a.of("mobile")));
            code(facts, shell, "email", a.of("email"));
            add(facts, shell, Question.CONTACT, "needs", a.of("needs"));
        }
        FormAnswers told = own.read(a).answers();
        for (FormField field : own.fields(a)) facts.add(own(shell, field, told.of(field.code())));
        String last = Question.asked(a, own).getLast().slug();
        String consequence = identity == null ? "" : shell.t("intake.public.identity." + identity.name() + ".hint");
        return new CheckPage("/complaints/new/" + last, facts, files(shell, draft), consequence, errors);
    }

    /** To be looked at, not to be taken out: for that the question is one link away. */
    private static List<FileItem> files(Shell shell, Draft draft) {
        return QuestionPage.items(shell, draft).stream()
                .map(file -> new FileItem(file.name(), file.size(), file.mediaType(), null, null, file.picture(), null))
                .toList();
    }

    private static void add(List<Fact> facts, Shell shell, Question question, String name, String text) {
        facts.add(fact(shell, question, name, text, false));
    }

    private static void code(List<Fact> facts, Shell shell, String name, String text) {
        facts.add(fact(shell, Question.CONTACT, name, text, !text.isBlank()));
    }

    private static Fact fact(Shell shell, Question question, String name, String text, boolean code) {
        String shown = text.isBlank() ? shell.t("intake.public.check.none") : text;
        return new Fact(
                shell.t("intake.public.check." + name), shown, code, "/complaints/new/" + question.slug() + "?check=1");
    }

    private static Fact own(Shell shell, FormField field, @Nullable Object answer) {
        String change = "/complaints/new/" + Question.DETAILS.slug() + "?check=1#f-" + field.name();
        if (answer == null)
            return new Fact(field.label(shell.locale()), shell.t("intake.public.check.none"), false, change);
        Fact fact = FormWords.fact(shell, field, answer);
        return new Fact(fact.label(), fact.text(), fact.code(), change);
    }

    private static String joined(String first, String second) {
        return (first.strip() + " " + second.strip()).strip();
    }
}
