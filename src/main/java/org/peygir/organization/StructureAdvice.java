package org.peygir.organization;

import java.util.List;

/** What the advisor recommends. @param reasons the weightiest first */
public record StructureAdvice(HandlingStructure structure, List<Reason> reasons) {
    /**
     * @param key message key; {@code count} is its argument
     * @param local speaks for answering where it was told; else for the centre
     * @param weight 1 or more
     */
    public record Reason(String key, int count, boolean local, int weight) {}
}
