package org.peygir.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of one XML part of an office container. It is unpacked as it is read and no further than needed, so a bomb stays
 * small; document types, and with them entities, are not read.
 */
final class ZippedText {
    /** Bytes unpacked; a long document of our kind has a tenth. */
    private static final long UNPACKED = 16L * 1024 * 1024;
    /** Elements within elements; a parser's own stack is bounded so. */
    private static final int DEEPEST = 200;

    /** Local names after which a word ends: paragraphs, breaks, tabs, cells. */
    private static final Set<String> PARTING =
            Set.of("p", "h", "br", "tab", "cr", "tc", "s", "line-break", "table-cell");

    private ZippedText() {}

    static FileText read(Path file, String part, int most) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            ZipEntry entry = zip.getEntry(part);
            if (entry == null) return new FileText("", FileText.State.UNREADABLE);
            try (InputStream in = new Bounded(zip.getInputStream(entry))) {
                return text(in, most);
            }
        } catch (XMLStreamException e) {
            return new FileText("", FileText.State.UNREADABLE);
        }
    }

    private static FileText text(InputStream in, int most) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (xml.hasNext() && text.length() <= most) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) return new FileText("", FileText.State.UNREADABLE);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (PARTING.contains(xml.getLocalName())) text.append(' ');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {}
            }
        }
        return FileText.of(text.toString(), most);
    }

    /** Ends with an error after {@link #UNPACKED} bytes. */
    private static final class Bounded extends FilterInputStream {
        private long left = UNPACKED;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? one : counted(1, one);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int read, int answer) throws IOException {
            left -= read;
            if (left < 0) throw new IOException("unpacks to more than a document holds");
            return answer;
        }
    }
}
