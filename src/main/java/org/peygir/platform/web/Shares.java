package org.peygir.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole per cents of a total, for widths. */
public final class Shares {
    private Shares() {}

    /** One share a weight, each at least 1, together 100 (largest remainders round up); all equal when every weight is zero. */
    public static List<Integer> of(List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        int free = 100 - weights.size();
        if (weights.isEmpty() || free < 0)
            return weights.stream().map(weight -> 1).toList();
        List<Integer> shares = new ArrayList<>();
        for (long weight : weights) shares.add(1 + (int) (sum == 0 ? free / weights.size() : weight * free / sum));
        int rest = 100 - shares.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> sum == 0 ? 0 : weights.get(i) * free % sum)
                        .reversed())
                .limit(rest)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return List.copyOf(shares);
    }

    public static List<Integer> ofParts(List<RibbonPart> parts) {
        return of(parts.stream().map(RibbonPart::minutes).toList());
    }
}
