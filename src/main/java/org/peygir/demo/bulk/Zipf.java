package org.peygir.demo.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from a list after Zipf's law: the n-th is n times rarer than the first, as with words, names and places. */
final class Zipf<T> {
    private final List<T> items;
    private final double[] upTo;

    Zipf(List<T> items) {
        this.items = List.copyOf(items);
        upTo = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) upTo[i] = sum += 1.0 / (i + 1);
        for (int i = 0; i < upTo.length; i++) upTo[i] /= sum;
    }

    T draw(RandomGenerator random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble());
        return items.get(Math.min(items.size() - 1, at < 0 ? -at - 1 : at));
    }
}
