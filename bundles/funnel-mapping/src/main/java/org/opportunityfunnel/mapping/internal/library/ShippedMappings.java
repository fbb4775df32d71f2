package org.opportunityfunnel.mapping.internal.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The mappings that come with this bundle. */
final class ShippedMappings implements Shelf {
  private static final List<String> NAMES =
      List.of(
          "hubspot-deals",
          "pipedrive-deals",
          "salesforce-opportunities",
          "salesforce-opportunities-with-history",
          "salesforce-opportunity-history");

  @Override
  public SortedSet<String> names() {
    return new TreeSet<>(NAMES);
  }

  @Override
  public Optional<byte[]> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in =
        ShippedMappings.class.getResourceAsStream("/mappings/" + name + ".json")) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
