package org.peygir.routines.bpmn;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.Wording;

/** Writes elements, indented, into memory. */
final class Xml {
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.of(
            "bpmn", Bpmn.MODEL, "bpmndi", Bpmn.DIAGRAM, "di", Bpmn.SHAPES, "dc", Bpmn.BOUNDS, "peygir", Bpmn.OWN));

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;
    private boolean holds;

    Xml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Attributes are pairs of a name and a value; one whose value is null is left out. */
    Xml open(String prefix, String name, @Nullable String... attributes) {
        try {
            line();
            out.writeStartElement(prefix, name, String.valueOf(NAMESPACES.get(prefix)));
            for (int i = 0; i < attributes.length; i += 2) {
                String value = attributes[i + 1];
                if (value != null) out.writeAttribute(String.valueOf(attributes[i]), printable(value));
            }
            if (depth == 0) for (var one : NAMESPACES.entrySet()) out.writeNamespace(one.getKey(), one.getValue());
            depth++;
            holds = false;
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml close() {
        try {
            depth--;
            if (holds) line();
            out.writeEndElement();
            holds = true;
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml leaf(String prefix, String name, @Nullable String... attributes) {
        return open(prefix, name, attributes).close();
    }

    Xml text(String prefix, String name, String words, @Nullable String... attributes) {
        try {
            open(prefix, name, attributes);
            out.writeCharacters(printable(words));
            return close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A wording of our own, an element a language: attributes would lose the ends of lines. Nothing when it is empty. */
    Xml wording(String name, Wording words) {
        own(name, words.fa(), "lang", "fa");
        own(name, words.en(), "lang", "en");
        return own(name, words.ar(), "lang", "ar");
    }

    /** A text of our own; nothing when it is empty. */
    Xml own(String name, @Nullable String words, @Nullable String... attributes) {
        return words == null || words.isEmpty() ? this : text("peygir", name, words, attributes);
    }

    String end() {
        try {
            out.writeEndDocument();
            out.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** XML has no place for most control characters, not even escaped. */
    private static String printable(String words) {
        return NO_XML.matcher(words).replaceAll("\uFFFD");
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
