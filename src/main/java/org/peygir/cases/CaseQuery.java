package org.peygir.cases;

/**
 * What to look for.
 *
 * @param text as it was typed, in any spelling and digits: number, tracking code, phone, national id, serial, name, words.
 *     Empty: every case that passes the filter
 * @param after {@link Found#next} of the page before, or empty; anything else begins at the top
 * @param limit rows a page, 1 to 100
 */
public record CaseQuery(String text, SearchFilter filter, Order order, String after, int limit) {
    public static final int MOST = 100;

    /** In which order the cases come. */
    public enum Order {
        NEWEST,
        /** By where and how often the words stand, among the newest few hundred that hold them. */
        BEST
    }

    public CaseQuery {
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit " + limit);
    }

    public static CaseQuery of(String text, int limit) {
        return new CaseQuery(text, SearchFilter.NONE, Order.NEWEST, "", limit);
    }
}
