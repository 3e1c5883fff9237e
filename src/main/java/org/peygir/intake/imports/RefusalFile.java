package org.peygir.intake.imports;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The rows that were refused, as CSV beside the file; made with the first of them. */
final class RefusalFile implements CaseImport.Refusals, AutoCloseable {
    private final Path path;
    private @Nullable CSVPrinter printer;

    RefusalFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    @Override
    public void row(long number, String externalId, String field, String message) throws IOException {
        CSVPrinter csv = printer;
        if (csv == null) {
            Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            // The mark lets a spreadsheet read Persian right.
            writer.write('\uFEFF');
            csv = new CSVPrinter(writer, CSVFormat.RFC4180);
            csv.printRecord("row", "externalId", "field", "message");
            printer = csv;
        }
        csv.printRecord(number, harmless(externalId), field, harmless(message));
    }

    /** A cell that a spreadsheet would take for a formula is made text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        if (printer != null) printer.close();
    }
}
