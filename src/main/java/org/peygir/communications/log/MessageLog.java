package org.peygir.communications.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.peygir.communications.domain.Outcome;
import org.peygir.communications.domain.Waiting;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends messages to a file instead of sending them: {@code {"id":…,"at":…,"to":…,"title":…,"text":…}}, one a line. The file has
 * personal data and one-time codes, so it is made with mode 0600 and kept apart from the ordinary log.
 */
public final class MessageLog {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private static final Set<? extends OpenOption> APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path file;
    private final Clock clock;

    public MessageLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    public Outcome append(Waiting message) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", message.id());
        line.put("at", clock.instant().toString());
        line.put("to", message.recipient());
        line.put("title", message.title());
        line.put("text", message.body());
        try {
            write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            return new Outcome.Sent("log");
        } catch (IOException e) {
            return new Outcome.Later("log-unwritable");
        }
    }

    private synchronized void write(byte[] line) throws IOException {
        try {
            append(line);
        } catch (NoSuchFileException noFolder) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            append(line);
        }
    }

    private void append(byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, APPEND, PosixFilePermissions.asFileAttribute(OWNER))) {
            // One write call a line: two processes may append without mixing.
            channel.write(ByteBuffer.wrap(line));
        }
    }
}
