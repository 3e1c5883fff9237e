package org.peygir.routines;

import java.util.List;
import java.util.stream.Collectors;

/** A routine that may not be published, with everything that is wrong with it. */
public class InvalidRoutine extends RuntimeException {
    private final List<Fault> faults;

    public InvalidRoutine(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param code what is wrong, such as {@code no-way-out}
     * @param where code of the stage or way, or {@code way/requirement}
     * @param detail for an expression {@code line:column message}; else what was found, or empty
     */
    public record Fault(String code, String where, String detail) {
        @Override
        public String toString() {
            return where + ": " + code + (detail.isEmpty() ? "" : " (" + detail + ")");
        }
    }
}
