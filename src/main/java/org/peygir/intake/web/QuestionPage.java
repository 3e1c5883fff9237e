package org.peygir.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.Draft;
import org.peygir.intake.OwnQuestions;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FieldView;

/**
 * One question of the public form.
 *
 * @param back where the previous page is
 * @param about the subject already given, or null
 * @param checking true when the visitor came from the answers to change this one
 * @param begin true when there is no draft yet: sending this page makes one
 * @param draftKey under which the device keeps what is typed
 * @param thing {@code product} or {@code service}
 * @param notice a message key, or null
 * @param own the routine's own fields, on their page
 * @param asking where they are asked anew once an answer changes which are asked; null: that never changes
 */
public record QuestionPage(
        String slug,
        int step,
        int of,
        String back,
        @Nullable String about,
        boolean checking,
        boolean begin,
        Answers answers,
        FieldErrors errors,
        List<FileItem> files,
        String draftKey,
        String thing,
        @Nullable String notice,
        List<FieldView> own,
        @Nullable String asking) {

    static QuestionPage of(
            Shell shell,
            Question question,
            Visit visit,
            Answers shown,
            FieldErrors errors,
            boolean checking,
            Thing thing,
            OwnQuestions own,
            @Nullable String notice) {
        List<Question> asked = Question.asked(shown, own);
        String before = question.before(shown, own)
                .map(q -> "/complaints/new/" + q.slug())
                .orElse("/");
        String subject = visit.answers().of("subject");
        return new QuestionPage(
                question.slug(),
                asked.indexOf(question) + 1,
                asked.size(),
                checking ? "/complaints/new/check" : before,
                question == Question.SUBJECT || subject.isBlank() ? null : subject,
                checking,
                visit.open().isEmpty(),
                shown,
                errors,
                visit.open().map(draft -> items(shell, draft)).orElse(List.of()),
                visit.open().map(Draft::key).orElse("new"),
                thing.key(),
                notice,
                question == Question.DETAILS ? own.views(shell, shown, errors) : List.of(),
                question == Question.DETAILS && own.changing() ? "/complaints/new/details/fields" : null);
    }

    static List<FileItem> items(Shell shell, Draft draft) {
        return draft.files().stream()
                .map(file -> new FileItem(
                        file.name(),
                        shell.f().size(file.face().stored().size()),
                        file.face().stored().mediaType(),
                        null,
                        Long.toString(file.id()),
                        FileItem.Picture.of(file.face(), "/complaints/new/evidence/" + file.id() + "/preview"),
                        null))
                .toList();
    }

    public String value(String field) {
        return answers.of(field);
    }

    /** The options of a question, worded; with a hint where the bundle has one. */
    public List<Option> about(Shell shell) {
        return FormRules.ABOUT.stream()
                .map(value -> new Option(value, shell.t("intake.public.about." + value)))
                .toList();
    }

    public List<Option> identities(Shell shell) {
        return java.util.Arrays.stream(org.peygir.intake.domain.Identity.values())
                .map(identity -> new Option(
                        identity.name(),
                        shell.t("intake.public.identity." + identity.name()),
                        shell.t("intake.public.identity." + identity.name() + ".hint")))
                .toList();
    }

    public int filesLeft() {
        return FormRules.FILES - files.size();
    }

    /** Under what name this device keeps a field while it is typed. */
    public String keep(String field) {
        return "complaint." + draftKey + "." + field;
    }
}
