package org.peygir.intake.web;

import java.util.List;

/** @param promises what a complaint sent now would be promised */
public record StartPage(List<Promise> promises) {}
