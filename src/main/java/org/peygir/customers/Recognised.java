package org.peygir.customers;

/** A party that was found or made. @param group the group it belongs to; empty for none, as of everybody new */
public record Recognised(long id, String group) {}
