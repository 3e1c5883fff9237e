package org.peygir.hostile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 by hand over one kept connection: ordinary clients refuse to send what is wrong. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** {@code status} 0: the connection ended without an answer. */
    record Answer(int status, List<String[]> headers, byte[] body) {
        @Nullable
        String header(String name) {
            for (String[] header : headers) if (header[0].equals(name)) return header[1];
            return null;
        }

        List<String> cookies() {
            return headers.stream()
                    .filter(header -> header[0].equals("set-cookie"))
                    .map(header -> header[1])
                    .toList();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends the request as it is. A kept connection may have been closed meanwhile, so it is tried once more on a new one. */
    Answer send(byte[] request) throws IOException {
        boolean fresh = socket == null;
        try {
            return once(request);
        } catch (IOException e) {
            close();
            if (fresh) return new Answer(0, List.of(), new byte[0]);
        }
        try {
            return once(request);
        } catch (IOException e) {
            close();
            return new Answer(0, List.of(), new byte[0]);
        }
    }

    private Answer once(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        }
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 15);
        out.write(request);
        out.flush();
        return read(Objects.requireNonNull(in));
    }

    private Answer read(InputStream from) throws IOException {
        String first = line(from);
        int status = Integer.parseInt(first.split(" ")[1]);
        List<String[]> headers = new ArrayList<>();
        for (String line = line(from); !line.isEmpty(); line = line(from)) {
            int colon = line.indexOf(':');
            headers.add(new String[] {
                line.substring(0, colon).toLowerCase(Locale.ROOT),
                line.substring(colon + 1).strip()
            });
        }
        Answer head = new Answer(status, headers, new byte[0]);
        byte[] body = body(head, from);
        if ("gzip".equals(head.header("content-encoding")))
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        Answer whole = new Answer(status, headers, body);
        if ("close".equalsIgnoreCase(head.header("connection"))) close();
        return whole;
    }

    private static byte[] body(Answer head, InputStream from) throws IOException {
        if (head.status() == 204 || head.status() == 304) return new byte[0];
        String length = head.header("content-length");
        if (length != null) return from.readNBytes(Integer.parseInt(length));
        if (!"chunked".equalsIgnoreCase(head.header("transfer-encoding"))) return new byte[0];
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(from); size > 0; size = size(from)) {
            body.write(from.readNBytes(size));
            line(from);
        }
        line(from);
        return body.toByteArray();
    }

    private static int size(InputStream from) throws IOException {
        return Integer.parseInt(line(from), 16);
    }

    private static String line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = from.read(); c != '\n'; c = from.read()) {
            if (c < 0) throw new EOFException("the connection ended");
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        if (open != null) open.close();
    }
}
