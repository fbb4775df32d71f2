package org.opportunityfunnel.bill;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Comparator;

/** A Maven artifact, which is what archives carry and advisories name. */
public record Coordinates(String group, String artifact, String version)
    implements Comparable<Coordinates> {
  private static final Comparator<Coordinates> ORDER =
      Comparator.comparing(Coordinates::group)
          .thenComparing(Coordinates::artifact)
          .thenComparing(Coordinates::version);

  /**
   * @param text {@code group:artifact:version}
   * @throws IllegalArgumentException if it has other than three parts, or an empty one
   */
  @JsonCreator
  public static Coordinates of(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
      throw new IllegalArgumentException(text + " is not group:artifact:version");
    }
    return new Coordinates(parts[0], parts[1], parts[2]);
  }

  /** {@code group:artifact}, as advisories name packages of the ecosystem Maven. */
  public String name() {
    return group + ":" + artifact;
  }

  /** As other tools name it: {@code pkg:maven/group/artifact@version}. */
  public String purl() {
    try {
      return new PackageURL("maven", group, artifact, version, null, null).canonicalize();
    } catch (MalformedPackageURLException e) {
      throw new IllegalStateException(this + " has no package URL", e);
    }
  }

  /** Whether the project makes it itself. */
  public boolean own() {
    return group.equals("org.opportunityfunnel");
  }

  @Override
  public int compareTo(Coordinates other) {
    return ORDER.compare(this, other);
  }

  @JsonValue
  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version;
  }
}
