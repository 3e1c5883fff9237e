package org.peygir.customers.spi;

import java.util.List;
import org.peygir.access.Viewer;
import org.peygir.platform.web.Shell;

/** What was handled for a customer. */
public interface CustomerCases {
    /** Those that the person may see and may know whose they are, newest first. */
    List<Line> of(long customerId, int limit, Viewer viewer, Shell shell);

    /**
     * One of them, worded for its reader.
     *
     * @param state where it stands
     * @param when it was registered
     */
    record Line(String href, String number, String subject, String state, String when) {}
}
