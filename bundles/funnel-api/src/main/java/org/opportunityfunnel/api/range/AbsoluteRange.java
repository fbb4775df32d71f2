package org.opportunityfunnel.api.range;

/** The {@code {start,end}} of a request, not yet parsed; null is unbounded. */
public record AbsoluteRange(String start, String end) {}
