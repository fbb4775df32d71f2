package org.opportunityfunnel.mapping.internal.csv;

import java.nio.charset.Charset;

/**
 * How a file of comma-separated values is written.
 *
 * @param delimiter what parts cells; 0 to find out from the first line
 * @param charset the encoding where no byte order mark says it
 * @param footer whether rows of a single filled cell are no data once a blank row came, but lines
 *     that say who made the file
 */
public record CsvOptions(char delimiter, Charset charset, boolean footer) {}
