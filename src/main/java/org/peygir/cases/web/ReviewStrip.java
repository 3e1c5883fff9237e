package org.peygir.cases.web;

/**
 * The review of a decision on the page of its case, in one line.
 *
 * @param kind of the badge
 * @param href where it is read, and decided by who may
 * @param link its words
 * @param decides the reader has it, and it is what they are to do next
 */
public record ReviewStrip(String state, String kind, String text, String href, String link, boolean decides) {}
