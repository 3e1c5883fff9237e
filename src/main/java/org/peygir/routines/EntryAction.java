package org.peygir.routines;

/** What the owner of the run does, in the transaction that enters the stage. The routine only says that it is due. */
public enum EntryAction {
    /** The customer is told the stage's {@link Stage#customerText}. */
    TELL_CUSTOMER,
    /** The customer is sent the reasoned final response with the ways to ask for a review. */
    SEND_RESPONSE
}
