package org.opportunityfunnel.mapping.internal.mapping;

import java.util.List;

/**
 * Where something is in a file.
 *
 * @param headers the names that its column may have; the first one that the file has counts
 * @param required whether a file without any of them is refused
 */
public record ColumnChoice(List<String> headers, boolean required) {
  public ColumnChoice {
    headers = List.copyOf(headers);
  }
}
