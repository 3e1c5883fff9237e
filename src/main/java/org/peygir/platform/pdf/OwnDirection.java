package org.peygir.platform.pdf;

import com.openhtmltopdf.extend.FSDOMMutator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The renderer knows no {@code dir="auto"}: what people wrote gets a class for the side from which its first letter is written. */
final class OwnDirection implements FSDOMMutator {
    @Override
    public void mutateDocument(Document document) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++)
            if (all.item(i) instanceof Element one && one.getAttribute("dir").equals("auto")) mark(one);
    }

    private static void mark(Element text) {
        int direction = TextRuns.direction(text.getTextContent());
        if (direction == TextRuns.NEUTRAL) return;
        String side = direction == TextRuns.RTL ? "from-right" : "from-left";
        text.setAttribute("class", (text.getAttribute("class") + " " + side).strip());
    }
}
