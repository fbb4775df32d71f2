package org.opportunityfunnel.bill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A finding that is shipped all the same: one of {@code advisories/accepted.json}.
 *
 * @param component of exactly this version
 * @param reason why it can't be reached, or what is to be done where it can
 * @param until the last day that it holds; then it is to be judged anew
 */
public record Acceptance(
    @JsonProperty(required = true) String advisory,
    @JsonProperty(required = true) Coordinates component,
    @JsonProperty(required = true) String reason,
    @JsonProperty(required = true) LocalDate until) {
  public Acceptance {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException(advisory + " of " + component + " has no reason");
    }
    if (until == null) {
      throw new IllegalArgumentException(advisory + " of " + component + " has no end");
    }
  }

  /**
   * @throws IOException if a field is missing, unknown or wrong
   */
  public static List<Acceptance> read(Path file) throws IOException {
    return List.of(Data.read(file, Acceptance[].class));
  }

  boolean of(Advisory known, Coordinates affected) {
    return advisory.equals(known.id()) && component.equals(affected);
  }
}
