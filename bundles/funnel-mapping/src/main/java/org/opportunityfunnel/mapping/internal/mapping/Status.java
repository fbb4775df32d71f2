package org.opportunityfunnel.mapping.internal.mapping;

import java.util.List;

/**
 * A status of a pipeline.
 *
 * @param type active, won or lost
 * @param names the texts that mean it in files, the label and the ID among them
 */
public record Status(String id, String label, Type type, List<String> names) {
  /** What a status means. */
  public enum Type {
    ACTIVE,
    WON,
    LOST
  }

  public Status {
    names = List.copyOf(names);
  }
}
