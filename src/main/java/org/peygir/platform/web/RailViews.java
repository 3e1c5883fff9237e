package org.peygir.platform.web;

import java.util.List;

/** A person's own places under the folders of the rail. Implemented above; asked on every wide staff page, so it answers from memory. */
public interface RailViews {
    /** @param name as the person wrote it; @param href within the application */
    record View(String name, String href) {}

    /** In the order in which they were kept. */
    List<View> views(Person person);
}
