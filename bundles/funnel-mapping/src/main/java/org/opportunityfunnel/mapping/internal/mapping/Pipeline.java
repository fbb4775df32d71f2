package org.opportunityfunnel.mapping.internal.mapping;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.mapping.internal.csv.CsvHeader;

/**
 * A pipeline with its statuses in their order; one of them at least is active.
 *
 * @param names the keys of the texts that mean it in files, the name and the ID among them
 */
public record Pipeline(String id, String name, List<String> names, List<Status> statuses) {
  private static final int MARKS = " ()".length();

  public Pipeline {
    names = List.copyOf(names);
    statuses = List.copyOf(statuses);
  }

  /** The status that a text means, which may add the pipeline's name in parentheses. */
  public Optional<Status> status(String text) {
    String key = CsvHeader.key(text);
    return named(key).or(() -> named(key.substring(0, key.length() - added(key))));
  }

  /** Whether a text means one of its statuses and adds its name in parentheses. */
  boolean isNamedWith(String text) {
    return added(CsvHeader.key(text)) > 0 && status(text).isPresent();
  }

  private int added(String key) {
    for (String name : names) {
      if (key.endsWith(" (" + name + ")")) {
        return name.length() + MARKS;
      }
    }
    return 0;
  }

  private Optional<Status> named(String key) {
    for (Status status : statuses) {
      if (status.names().contains(key)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** Its first status of that type. */
  public Optional<Status> first(Status.Type type) {
    return statuses.stream().filter(status -> status.type() == type).findFirst();
  }

  boolean isMeant(String text) {
    return names.contains(CsvHeader.key(text));
  }
}
