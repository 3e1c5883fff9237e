package org.peygir.platform.web;

/**
 * One holder's stretch in the waiting ribbon, first holder first.
 *
 * @param minutes of working time
 * @param text the span in short words («۱۶ س ۱۸ د»)
 */
public record RibbonPart(String label, long minutes, boolean current, boolean longest, String text) {
    public String colour() {
        if (current) return "now";
        return longest ? "big" : "";
    }
}
