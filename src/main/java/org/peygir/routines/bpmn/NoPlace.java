package org.peygir.routines.bpmn;

/** What another tool drew and a routine has no place for: {@code code} says why and how to mend it, {@code where} names the element. */
final class NoPlace extends IllegalArgumentException {
    final String code;
    final String where;

    private NoPlace(String code, String where) {
        super(where + ": " + code);
        this.code = code;
        this.where = where;
    }

    /** {@code code}: a key under {@code routines.error.}, which speaks of the element as {0}. */
    static NoPlace of(String code, Part part) {
        String name = part.attribute("name");
        String shown = name == null || name.isBlank() ? "" : " «" + name.strip() + "»";
        return new NoPlace(code, part.name() + " " + part.id() + shown);
    }
}
