package org.peygir.api.web;

import java.util.List;
import org.peygir.access.Bearer;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.Cases;
import org.peygir.cases.Entry;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.FolderRow;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.customers.PersonalField;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is only read: the history of a case, a folder of the cartable, customers. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiReadingController {
    private static final int CUSTOMERS = 20;

    private final CasePrivacy privacy;
    private final Cases cases;
    private final CaseFolders folders;
    private final Customers customers;
    private final Views views;

    ApiReadingController(Cases cases, CaseFolders folders, Customers customers, Views views, CasePrivacy privacy) {
        this.privacy = privacy;
        this.cases = cases;
        this.folders = folders;
        this.customers = customers;
        this.views = views;
    }

    @Endpoint(scope = Scope.CASES_READ, paged = true)
    @GetMapping("/cases/{number}/history")
    ResponseEntity<Bodies.History> caseHistory(
            @PathVariable String number,
            @RequestParam(defaultValue = Page.USUAL) String limit,
            @RequestParam(defaultValue = "") String after,
            Bearer bearer) {
        FieldErrors errors = new FieldErrors();
        int most = Page.limit(limit, errors);
        if (!after.matches("[0-9]{0,18}")) errors.add("after", "api.error.after");
        if (!errors.isEmpty()) throw new Invalid(errors);
        long from = after.isEmpty() ? 0 : Long.parseLong(after);
        CaseFile file =
                cases.file(ApiCaseController.number(number), bearer.viewer()).orElseThrow(NotFound::new);
        privacy.read(file, "CASE", bearer.viewer());
        List<Entry> found = cases.entries(file.id()).stream()
                .filter(entry -> entry.id() > from)
                .limit(most + 1L)
                .toList();
        String next = Page.next(found, most, entry -> Long.toString(entry.id()));
        List<Bodies.Event> items = found.stream().limit(most).map(views::event).toList();
        return ResponseEntity.ok().headers(Page.link(next)).body(new Bodies.History(items, next));
    }

    /** In the order of the page: what needs the person first. */
    @Endpoint(scope = Scope.CASES_READ, paged = true)
    @GetMapping("/cartable/{folder}")
    ResponseEntity<Bodies.Rows> cartableFolder(
            @PathVariable String folder,
            @RequestParam(defaultValue = Page.USUAL) String limit,
            @RequestParam(defaultValue = "") String after,
            Bearer bearer,
            Shell shell) {
        Folder of = Folder.parse(folder).orElseThrow(NotFound::new);
        FieldErrors errors = new FieldErrors();
        int most = Page.limit(limit, errors);
        FolderCursor cursor = after.isEmpty() ? null : FolderCursor.parse(after).orElse(null);
        if (!after.isEmpty() && cursor == null) errors.add("after", "api.error.after");
        if (!errors.isEmpty()) throw new Invalid(errors);
        List<FolderRow> found = folders.rows(of, FolderFilter.ALL, cursor, most + 1, bearer.viewer());
        String next = Page.next(found, most, row -> row.cursor().text());
        List<Bodies.Row> items = found.stream()
                .limit(most)
                .map(row -> views.of(row, bearer.viewer(), shell.locale()))
                .toList();
        return ResponseEntity.ok().headers(Page.link(next)).body(new Bodies.Rows(items, next));
    }

    @Endpoint(scope = Scope.CUSTOMERS_READ)
    @GetMapping("/customers")
    ResponseEntity<Bodies.Customers> findCustomers(@RequestParam(defaultValue = "") String q, Bearer bearer) {
        bearer.viewer().require(Permission.CUSTOMER_READ);
        if (q.isBlank() || q.length() > 100 || q.indexOf('\0') >= 0) throw Refusals.invalid("q", "api.error.q");
        List<Bodies.Customer> items = customers.find(q, CUSTOMERS).stream()
                .map(ApiReadingController::customer)
                .toList();
        return ResponseEntity.ok(new Bodies.Customers(items));
    }

    private static Bodies.Customer customer(Party p) {
        return new Bodies.Customer(
                p.id(),
                p.kind(),
                p.displayName(),
                PersonalField.IDENTIFIER.masked(p),
                Mobile.parse(p.mobile()).map(Mobile::masked).orElse(""),
                EmailAddress.parse(p.email()).map(EmailAddress::masked).orElse(""),
                p.group());
    }
}
