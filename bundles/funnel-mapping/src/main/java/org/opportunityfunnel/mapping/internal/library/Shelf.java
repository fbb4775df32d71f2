package org.opportunityfunnel.mapping.internal.library;

import java.util.Optional;
import java.util.SortedSet;

/** Where mapping files are. Thread-safe. */
interface Shelf {

  /** The names of those that are there now. */
  SortedSet<String> names();

  /**
   * The text of the file of that name; empty if there is none.
   *
   * @throws java.io.UncheckedIOException if it can't be read
   */
  Optional<byte[]> text(String name);
}
