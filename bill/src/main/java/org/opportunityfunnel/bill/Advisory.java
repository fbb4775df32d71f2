package org.opportunityfunnel.bill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A known vulnerability: one of {@code advisories/advisories.json}.
 *
 * @param id the name that an acceptance uses, such as {@code CVE-2026-2332}
 * @param aliases its other names
 * @param packages {@code group:artifact} of each affected artifact
 * @param ranges the affected versions
 * @param severity low, medium, high or critical, as the source says
 * @param summary in a sentence
 * @param source where it was read
 * @param gathered when it was read
 */
public record Advisory(
    @JsonProperty(required = true) String id,
    List<String> aliases,
    @JsonProperty(required = true) List<String> packages,
    @JsonProperty(required = true) List<Range> ranges,
    @JsonProperty(required = true) Severity severity,
    @JsonProperty(required = true) String summary,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) LocalDate gathered) {
  /** How bad it is where it can be reached. */
  public enum Severity {
    low,
    medium,
    high,
    critical
  }

  /**
   * Affected versions, in Maven's order.
   *
   * @param introduced the first one; {@code 0} is before all
   * @param fixed the first one that is not affected any more, or null if there is none
   * @param lastAffected the last one, where it is known and {@code fixed} is not, or null
   */
  public record Range(
      @JsonProperty(required = true) String introduced,
      String fixed,
      @JsonProperty("last_affected") String lastAffected) {
    boolean contains(String version) {
      ComparableVersion one = new ComparableVersion(version);
      return one.compareTo(new ComparableVersion(introduced)) >= 0
          && (fixed == null || one.compareTo(new ComparableVersion(fixed)) < 0)
          && (lastAffected == null || one.compareTo(new ComparableVersion(lastAffected)) <= 0);
    }
  }

  /**
   * @throws IOException if a field is missing, unknown or wrong, or an ID is there twice
   */
  public static List<Advisory> read(Path file) throws IOException {
    List<Advisory> all = List.of(Data.read(file, Advisory[].class));
    if (all.stream().map(Advisory::id).distinct().count() < all.size()) {
      throw new IOException(file + " has an advisory twice");
    }
    return all;
  }

  /** The range that a component is in, or empty if it is not affected. */
  Optional<Range> affecting(Coordinates component) {
    return packages.contains(component.name())
        ? ranges.stream().filter(range -> range.contains(component.version())).findFirst()
        : Optional.empty();
  }

  /** Its ID and other names. */
  String names() {
    return aliases == null || aliases.isEmpty() ? id : id + " (" + String.join(", ", aliases) + ")";
  }
}
