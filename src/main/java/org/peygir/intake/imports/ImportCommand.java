package org.peygir.intake.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Organization;
import org.peygir.platform.commands.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code bin/peygir import cases FILE --mapping M [--dry-run]}. */
@Component
class ImportCommand implements Command {
    private final ObjectProvider<CaseImport> imports;
    private final ObjectProvider<Organization> organization;
    private final Clock clock;

    ImportCommand(ObjectProvider<CaseImport> imports, ObjectProvider<Organization> organization, Clock clock) {
        this.imports = imports;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return """
                cases FILE --mapping MAPPING [--dry-run]: imports complaints from a CSV or JSONL file
                MAPPING is a YAML file of our fields: %s.
                Each value is a pattern with {column} in it, or a list of patterns; the first that gives anything counts.
                A row whose external id is known is passed over. An interrupted import goes on where it stopped.
                Refused rows stand in FILE.refused.csv. --dry-run checks every row and writes nothing.""".formatted(String.join(", ", new TreeSet<>(Mapping.FIELDS)));
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Request request = Request.of(arguments);
        if (request == null) return 2;
        if (!Files.isReadable(request.file())) {
            err.println("cannot read " + request.file());
            return 1;
        }
        if (organization.getObject().profile() == null) {
            err.println("set the organisation up first: open the application once");
            return 1;
        }
        try {
            return run(request, out, err);
        } catch (Mapping.Unusable e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("cannot read " + request.file() + ": " + e.getMessage());
        }
        return 1;
    }

    private int run(Request request, PrintStream out, PrintStream err) throws IOException, Mapping.Unusable {
        Mapping mapping = Mapping.read(request.mapping());
        ImportRuns.Key key = ImportRuns.Key.of(request.file(), request.mapping());
        ProgressBar bar = new ProgressBar(err, clock, Files.size(request.file()));
        Path refused = request.file().resolveSibling(request.file().getFileName() + ".refused.csv");
        try (Rows rows = Rows.open(request.file());
                RefusalFile refusals = new RefusalFile(refused)) {
            CaseImport.Outcome o = imports.getObject().run(rows, mapping, key, request.dry(), refusals, bar::at);
            bar.end();
            if (o.passed() > 0) out.printf(Locale.ROOT, "went on after row %,d%n", o.passed());
            out.printf(
                    Locale.ROOT,
                    "%,d rows: %,d %s, %,d known already, %,d refused%n",
                    o.rows(),
                    o.added(),
                    request.dry() ? "would be added" : "added",
                    o.known(),
                    o.refused());
            if (o.refused() > 0) out.println("refused rows: " + refusals.path());
            return o.refused() > 0 ? 1 : 0;
        }
    }

    private record Request(Path file, Path mapping, boolean dry) {
        static @Nullable Request of(List<String> arguments) {
            Path file = null;
            Path mapping = null;
            boolean dry = false;
            if (arguments.isEmpty() || !arguments.getFirst().equals("cases")) return null;
            for (int i = 1; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (argument.equals("--dry-run")) dry = true;
                else if (argument.equals("--mapping") && i + 1 < arguments.size())
                    mapping = Path.of(arguments.get(++i));
                else if (file == null && !argument.startsWith("--")) file = Path.of(argument);
                else return null;
            }
            return file == null || mapping == null ? null : new Request(file, mapping, dry);
        }
    }
}
