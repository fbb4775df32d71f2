package org.opportunityfunnel.bill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody looked at: {@code advisories/reviewed.json}.
 *
 * @param reviewed when the advisories of all of these were last looked for
 * @param components each shipped artifact of others
 * @param unnamed {@code group:artifact} of jars that say no more than their version, by their file
 *     name
 */
public record Review(
    LocalDate reviewed, Map<Coordinates, Reviewed> components, Map<String, String> unnamed) {
  /**
   * An artifact that was looked at.
   *
   * @param packages prefixes of packages that are neither of its group nor unknown: its own by
   *     another name, or those of {@code embeds} and of what it states itself
   * @param embeds artifacts whose classes are among its own without it saying so, each with how
   *     that is known
   */
  public record Reviewed(List<String> packages, Map<Coordinates, String> embeds) {
    public Reviewed(
        @JsonProperty("packages") List<String> packages,
        @JsonProperty("embeds") Map<Coordinates, String> embeds) {
      this.packages = packages == null ? List.of() : List.copyOf(packages);
      this.embeds = embeds == null ? Map.of() : Map.copyOf(embeds);
    }
  }

  /**
   * @throws IOException if a field is missing, unknown or wrong
   */
  public static Review read(Path file) throws IOException {
    return Data.read(file, Review.class);
  }

  /** What a jar is that does not say so itself, or empty. */
  Optional<Coordinates> named(Jar jar) {
    return jar.implementationVersion().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(unnamed.get(jar.fileName()))
            .map(name -> Coordinates.of(name + ":" + jar.implementationVersion()));
  }

  Optional<Reviewed> of(Coordinates component) {
    return Optional.ofNullable(components.get(component));
  }
}
