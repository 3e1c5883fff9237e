package org.peygir.intake.web;

/** @param saved when, in words */
public record ResumePage(String where, String saved) {}
