package org.peygir.intake.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a CSV (first line names the columns) or JSONL file, one at a time: memory does not grow with the file. */
final class Rows implements Closeable {
    private static final int LINE_LIMIT = 4 << 20;

    /** @param number from 1; @param values null when the row could not be read, then {@code problem} says why */
    record Row(
            long number,
            @Nullable Map<String, String> values,
            @Nullable String problem) {}

    private final Counting bytes;
    private final BufferedReader reader;
    private final @Nullable Iterator<CSVRecord> csv;
    private final JsonMapper json = JsonMapper.shared();
    private long number;

    private Rows(Counting bytes, BufferedReader reader, @Nullable Iterator<CSVRecord> csv) {
        this.bytes = bytes;
        this.reader = reader;
        this.csv = csv;
    }

    /** JSONL when the name ends so, else CSV. UTF-8, with or without BOM; bytes that are not are refused, never guessed. */
    static Rows open(Path file) throws IOException {
        Counting bytes = new Counting(Files.newInputStream(file));
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        withoutMark(bytes),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return new Rows(bytes, reader, null);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(false)
                .get();
        CSVParser parser = CSVParser.parse(reader, format);
        return new Rows(bytes, reader, parser.iterator());
    }

    /** Null at the end. */
    @Nullable
    Row next() throws IOException {
        try {
            return csv == null ? nextLine() : nextRecord(csv);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Bytes read so far, a little ahead of the rows given out. */
    long position() {
        return bytes.count;
    }

    private @Nullable Row nextRecord(Iterator<CSVRecord> records) {
        if (!records.hasNext()) return null;
        CSVRecord record = records.next();
        number++;
        return record.isConsistent()
                ? new Row(number, record.toMap(), null)
                : new Row(number, null, "has " + record.size() + " columns, not as many as the first line");
    }

    private @Nullable Row nextLine() throws IOException {
        String line;
        do {
            line = line();
            if (line == null) return null;
        } while (line.isBlank());
        number++;
        if (line.length() >= LINE_LIMIT) return new Row(number, null, "is longer than " + LINE_LIMIT + " characters");
        try {
            Map<String, String> values = new LinkedHashMap<>();
            var tree = json.readTree(line);
            if (!tree.isObject()) return new Row(number, null, "is not a JSON object");
            tree.properties().forEach(p -> {
                var v = p.getValue();
                if (v.isContainer()) values.put(p.getKey(), v.toString());
                else if (!v.isNull()) values.put(p.getKey(), v.asString());
            });
            return new Row(number, values, null);
        } catch (JacksonException e) {
            return new Row(number, null, "is not JSON: " + e.getOriginalMessage());
        }
    }

    /** A line of at most the limit; what is longer is passed over, not kept. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder(512);
        int c;
        while ((c = reader.read()) >= 0 && c != '\n') if (line.length() < LINE_LIMIT) line.append((char) c);
        return c < 0 && line.isEmpty() ? null : line.toString();
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] start = pushback.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) pushback.unread(start);
        return pushback;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counting extends java.io.FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) count++;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0) count += n;
            return n;
        }
    }
}
