package org.peygir.routines.bpmn;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of a BPMN file, asked for what is wanted of it. Names without prefixes: whoever wrote the file chose those. */
record Part(Element element) {
    /** @throws IllegalArgumentException when the text is no XML, or brings entities, which could reach for files and memory */
    static Part parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Part(
                    builder.parse(new InputSource(new StringReader(xml))).getDocumentElement());
        } catch (SAXException e) {
            throw new IllegalArgumentException("XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    /** The same element as one of another kind. */
    Part renamed(String name) {
        return new Part((Element) element.getOwnerDocument().renameNode(element, Bpmn.MODEL, name));
    }

    String id() {
        return element.getAttribute("id");
    }

    boolean is(String namespace) {
        return namespace.equals(element.getNamespaceURI());
    }

    @Nullable
    String attribute(String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    /** Names of a list, separated by blanks. */
    List<String> names(String attribute) {
        String value = element.getAttribute(attribute).strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    List<Part> children() {
        List<Part> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element child) children.add(new Part(child));
        return children;
    }

    List<Part> children(String namespace, String name) {
        return children().stream()
                .filter(child -> child.is(namespace) && child.name().equals(name))
                .toList();
    }

    /** The words of the first child of that name, null without one. */
    @Nullable
    String words(String namespace, String name) {
        return children(namespace, name).stream()
                .findFirst()
                .map(child -> child.element.getTextContent())
                .orElse(null);
    }

    /** The element of our own inside the extensions, null in a file of another tool. */
    @Nullable
    Part own(String name) {
        return children(Bpmn.MODEL, "extensionElements").stream()
                .flatMap(all -> all.children(Bpmn.OWN, name).stream())
                .findFirst()
                .orElse(null);
    }

    Wording wording(String name) {
        return new Wording(in(name, "fa"), in(name, "en"), in(name, "ar"));
    }

    private String in(String name, String language) {
        return children(Bpmn.OWN, name).stream()
                .filter(child -> language.equals(child.attribute("lang")))
                .findFirst()
                .map(child -> child.element.getTextContent())
                .orElse("");
    }
}
