package org.opportunityfunnel.formats.internal.measure;

import java.util.function.Function;

/**
 * One number of a report by the name that machines know it by.
 *
 * @param of gives a Long, a Double, or null
 */
public record Measure<T>(String name, Function<T, Number> of) {}
