package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Numbers beside the folders of the rail. Implemented above; asked only when a staff page is really drawn. */
public interface RailCounts {
    /** Nobody counts further: so many are shown as that many or more. */
    int MANY = 1_000;

    /**
     * Folder code ({@code received}, {@code sent}, {@code draft}, {@code follow-up}, {@code unit}, {@code late},
     * {@code waiting}) to the number of items this person may see there. A missing code shows no number.
     */
    Map<String, Integer> counts(Person person, HttpServletRequest request);
}
