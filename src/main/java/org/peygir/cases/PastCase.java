package org.peygir.cases;

import org.peygir.routines.CaseVariables;

/** A closed case as conditions read it, with all that was known in the end. */
public record PastCase(CaseNumber number, CaseVariables facts) {}
