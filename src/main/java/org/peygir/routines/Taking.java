package org.peygir.routines;

import java.util.List;

/** What became of an attempt to take a way. */
public sealed interface Taking {
    /** The run moved; written in the caller's transaction. */
    record Taken(Stage from, Stage to, Transition transition) implements Taking {}

    /** No such way out of the stage the run is in (now, under lock), or not for these roles. Nothing was written. */
    record NotAllowed() implements Taking {}

    /** The way is there but these are missing. Nothing was written. */
    record Unmet(List<Missing> missing) implements Taking {
        public Unmet {
            missing = List.copyOf(missing);
        }
    }
}
