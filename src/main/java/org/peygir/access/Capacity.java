package org.peygir.access;

import org.jspecify.annotations.Nullable;

/**
 * In whose name somebody who stands in for another acts on one thing.
 *
 * @param deputy who really acts, in the absent person's name; null when they chose to act in their own name here
 * @param ownToo whether they would see it without the deputyship
 */
public record Capacity(Deputyship deputyship, @Nullable Viewer deputy, boolean ownToo) {}
