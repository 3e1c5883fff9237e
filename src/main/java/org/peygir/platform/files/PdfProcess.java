package org.peygir.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads a PDF in a process of its own. A few kilobytes of PDF can unpack to gigabytes and its pages can run in circles: there
 * the heap is bounded and the clock ends it, and whatever happens, happens to nobody else.
 */
final class PdfProcess {
    private static final int SECONDS = 25;
    private static final List<String> JVM = List.of(
            "-Xmx160m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-XX:+ExitOnOutOfMemoryError",
            // Else its last words would be taken for words of the document.
            "-XX:+DisplayVMOutputToStderr",
            "-Xshare:auto",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off");

    private PdfProcess() {}

    static FileText read(Path file, int most) throws IOException {
        Process process = start(file, most);
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            Thread.ofVirtual().start(() -> endInTime(process));
            // UTF-8: four bytes a character at most.
            byte[] bytes = out.readNBytes(4 * most + 4);
            boolean well = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            FileText text = FileText.of(new String(bytes, StandardCharsets.UTF_8), most);
            if (well) return text;
            // What came before the end still finds the case.
            return new FileText(
                    text.content(), text.content().isEmpty() ? FileText.State.UNREADABLE : FileText.State.CUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void endInTime(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
        }
    }

    private static Process start(Path file, int most) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new java.util.ArrayList<>(List.of(java));
        command.addAll(JVM);
        command.addAll(List.of(PdfReading.class.getName(), file.toString(), Integer.toString(most)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Nothing of ours goes along: no password of the database, no settings.
        builder.environment().clear();
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }
}
