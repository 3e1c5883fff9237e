package org.peygir.routines;

import java.time.Instant;

/** A run that goes on when time is up; {@code wakeAt} is when somebody looks at it next. */
public record Waiting(long subject, Stage stage, Instant enteredAt, Instant wakeAt) {}
