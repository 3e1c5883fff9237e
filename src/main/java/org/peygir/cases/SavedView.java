package org.peygir.cases;

/** A search that a person keeps under a name; {@code query} is the query string of the search page, without its question mark. */
public record SavedView(long id, String name, String query) {
    /** A person. */
    public static final int MOST = 30;

    public static final int NAME_LIMIT = 60;
    public static final int QUERY_LIMIT = 1_000;
}
