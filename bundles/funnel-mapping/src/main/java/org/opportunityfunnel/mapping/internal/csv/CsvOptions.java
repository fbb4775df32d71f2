package org.opportunityfunnel.mapping.internal.csv;

import java.nio.charset.Charset;

/**
 * How a file of comma-separated values is written.
 *
 * @param delimiter what parts cells; 0 to find out from the first line
 * @param charset the encoding where no byte order mark says it
 * @param endsAtBlankRow whether what follows the first blank row after the header is no data
 */
public record CsvOptions(char delimiter, Charset charset, boolean endsAtBlankRow) {}
