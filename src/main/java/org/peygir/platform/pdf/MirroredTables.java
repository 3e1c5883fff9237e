package org.peygir.platform.pdf;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The renderer sets columns from left to right whatever the document's direction: so the cells of a row are turned round. */
final class MirroredTables implements FSDOMMutator {
    @Override
    public void mutateDocument(Document document) {
        NodeList rows = document.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) if (rows.item(i) instanceof Element row) mirror(row);
    }

    private static void mirror(Element row) {
        List<Node> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling())
            if (cell instanceof Element) cells.add(cell);
        for (Node cell : cells.reversed()) row.appendChild(cell);
    }
}
