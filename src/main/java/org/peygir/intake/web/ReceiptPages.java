package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseForms;
import org.peygir.communications.Receipt;
import org.peygir.communications.Receipts;
import org.peygir.intake.Draft;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.Answers;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Asking;
import org.peygir.routines.FormField;
import org.peygir.routines.FormWords;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the receipt that one browser may see: on a page, on paper, as PDF. */
@Component
class ReceiptPages {
    private final Receipts receipts;
    private final PublicDrafts drafts;
    private final Promises promises;
    private final Thing thing;
    private final CaseForms forms;

    ReceiptPages(Receipts receipts, PublicDrafts drafts, Promises promises, Thing thing, CaseForms forms) {
        this.receipts = receipts;
        this.drafts = drafts;
        this.promises = promises;
        this.thing = thing;
        this.forms = forms;
    }

    /** The good one; a void one is followed by its successor. */
    Receipt receipt(CaseFile file) {
        return receipts.of(file.id()).getLast();
    }

    ReceiptPage page(CaseFile file, HttpServletRequest request, Shell shell, String paper) {
        Receipt receipt = receipt(file);
        @Nullable
        Answers left = Visit.of(request, drafts)
                .sent()
                .filter(draft -> Objects.equals(draft.caseId(), file.id()))
                .map(Draft::answers)
                .orElse(null);
        boolean mine = left != null;
        String qr = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/track")
                .queryParam("code", file.trackingCode().value())
                .toUriString();
        return new ReceiptPage(
                file.trackingCode().grouped(),
                file.trackingCode().value(),
                qr,
                mine,
                left == null ? "" : left.of("sentBy"),
                left == null ? "" : left.of("sentTo"),
                facts(file, receipt, shell, mine),
                file.open() ? promises.from(shell, file.receivedAt(), file.promisedAt(), file.anonymous()) : List.of(),
                receipt.printed() > 1,
                paper);
    }

    private List<Fact> facts(CaseFile file, Receipt receipt, Shell shell, boolean mine) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                shell.t("intake.public.receipt.time"),
                shell.t(
                        "platform.format.date-time",
                        shell.f().longDate(file.registeredAt()),
                        shell.f().time(file.registeredAt()))));
        if (mine) {
            facts.add(new Fact(shell.t("intake.public.check.subject"), file.subject()));
            String product = (file.productModel() + " " + file.productSerial()).strip();
            if (!product.isEmpty()) facts.add(new Fact(shell.t("intake.public.check." + thing.key()), product));
            if (!file.outcomeSought().isEmpty())
                facts.add(new Fact(shell.t("intake.public.check.outcome"), file.outcomeSought()));
            for (FormField field : forms.answered(file)) {
                Object answer = file.answers().of(field.code());
                if (answer != null && Asking.customer().asks(field)) facts.add(FormWords.fact(shell, field, answer));
            }
        }
        facts.add(new Fact(
                shell.t("intake.public.receipt.case-number"),
                shell.f().digits(file.number().toString()),
                true,
                null));
        facts.add(new Fact(
                shell.t("intake.public.receipt.number"),
                shell.f().digits(receipt.year() + "/" + receipt.number()),
                true,
                null));
        return facts;
    }
}
