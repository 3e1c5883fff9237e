package org.peygir.platform.web;

/** A tab is a link: the open one stands in the address. count below zero shows none. */
public record Tab(String code, String label, String href, int count) {}
