package org.opportunityfunnel.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {
  private static final Review NOTHING = review(Map.of(), Map.of());

  @TempDir private Path folder;

  private static Review review(
      Map<Coordinates, Review.Reviewed> components, Map<String, String> unnamed) {
    return new Review(LocalDate.of(2026, 11, 28), components, unnamed);
  }

  private Inventory inventory(Review review) throws IOException {
    return Inventory.of(Shipped.jars(folder), review);
  }

  @Test
  void aJarIsWhatItsPathInTheRepositorySays() throws IOException {
    new JarFiles()
        .with("org/eclipse/jetty/util/Fields.class")
        .at(
            folder.resolve(
                "system/org/eclipse/jetty/jetty-util/9.4.58.v1/jetty-util-9.4.58.v1.jar"));
    Coordinates jetty = Coordinates.of("org.eclipse.jetty:jetty-util:9.4.58.v1");
    Inventory inventory = inventory(NOTHING);
    assertEquals(Set.of(jetty), inventory.places().keySet());
    assertEquals(64, inventory.digests().get(jetty).length());
    assertEquals(List.of(), inventory.unknown());
  }

  @Test
  void aJarElsewhereIsWhatItsPomSays() throws IOException {
    new JarFiles()
        .stating("org.osgi", "osgi.core", "8.0.0")
        .with("org/osgi/framework/Bundle.class")
        .at(folder.resolve("lib/boot/osgi.core-8.0.0.jar"));
    assertEquals(
        Set.of(Coordinates.of("org.osgi:osgi.core:8.0.0")), inventory(NOTHING).places().keySet());
  }

  @Test
  void aJarThatSaysNothingIsUnknown() throws IOException {
    new JarFiles().with("a/B.class").at(folder.resolve("lib/boot/mystery.jar"));
    assertEquals(
        List.of("lib/boot/mystery.jar does not say which artifact it is"),
        inventory(NOTHING).unknown());
  }

  @Test
  void aPomOfAnotherNameIsNotTheJarsOwn() throws IOException {
    new JarFiles().stating("x", "inner", "1").at(folder.resolve("lib/outer-1.jar"));
    Inventory inventory = inventory(NOTHING);
    assertEquals(Set.of(Coordinates.of("x:inner:1")), inventory.places().keySet());
    assertEquals(List.of("lib/outer-1.jar does not say which artifact it is"), inventory.unknown());
  }

  @Test
  void whatAJarStatesToHaveInsideIsListed() throws IOException {
    new JarFiles()
        .stating("org.ops4j.pax.url", "pax-url-aether", "2.7.1")
        .stating("org.codehaus.plexus", "plexus-utils", "3.6.1")
        .at(
            folder.resolve(
                "system/org/ops4j/pax/url/pax-url-aether/2.7.1/pax-url-aether-2.7.1.jar"));
    assertEquals(
        Set.of(
            Coordinates.of("org.codehaus.plexus:plexus-utils:3.6.1"),
            Coordinates.of("org.ops4j.pax.url:pax-url-aether:2.7.1")),
        inventory(NOTHING).places().keySet());
  }

  @Test
  void aJarInsideOfAJarIsReadToo() throws IOException {
    byte[] driver = new JarFiles().ofVersion("483").with("io/trino/jdbc/D.class").bytes();
    new JarFiles().with("trino-jdbc.jar", driver).at(folder.resolve("system/o/f/1/f-1.jar"));
    Coordinates trino = Coordinates.of("io.trino:trino-jdbc:483");
    Inventory inventory =
        inventory(review(Map.of(), Map.of("trino-jdbc.jar", "io.trino:trino-jdbc")));
    assertEquals(Set.of("system/o/f/1/f-1.jar!trino-jdbc.jar"), inventory.places().get(trino));
  }

  @Test
  void packagesOfOthersAreUnknownUntilTheyAreReviewed() throws IOException {
    new JarFiles()
        .with("org/apache/karaf/features/F.class", "com/fasterxml/jackson/core/J.class")
        .with("META-INF/versions/11/com/other/O.class", "META-INF/versions/9/module-info.class")
        .at(folder.resolve("system/org/apache/karaf/features/core/4/core-4.jar"));
    String place = "system/org/apache/karaf/features/core/4/core-4.jar";
    assertEquals(
        List.of(place + " has packages of others: com.fasterxml.jackson.core, com.other"),
        inventory(NOTHING).unknown());

    Coordinates karaf = Coordinates.of("org.apache.karaf.features:core:4");
    Coordinates jackson = Coordinates.of("com.fasterxml.jackson.core:jackson-core:2.21.0");
    Review.Reviewed reviewed =
        new Review.Reviewed(List.of("com.fasterxml.jackson"), Map.of(jackson, "its class"));
    Inventory inventory = inventory(review(Map.of(karaf, reviewed), Map.of()));
    assertEquals(Set.of(place), inventory.places().get(jackson));
    assertEquals(List.of(place + " has packages of others: com.other"), inventory.unknown());
  }

  @Test
  void aPackageThatWasMovedBelowTheOwnOnesIsNotOwn() throws IOException {
    new JarFiles()
        .with("org/postgresql/Driver.class", "org/postgresql/shaded/com/ongres/S.class")
        .at(folder.resolve("system/org/postgresql/postgresql/42/postgresql-42.jar"));
    assertEquals(
        List.of(
            "system/org/postgresql/postgresql/42/postgresql-42.jar has packages of others: "
                + "org.postgresql.shaded.com.ongres"),
        inventory(NOTHING).unknown());
  }

  @Test
  void aKarIsReadLikeAFolder() throws IOException {
    byte[] jar = new JarFiles().with("a/b/C.class").bytes();
    Path kar = folder.resolve("one.kar");
    new JarFiles().with("repository/a/b/1/b-1.jar", jar).at(kar);
    Inventory inventory = Inventory.of(Shipped.jars(kar), NOTHING);
    assertEquals(Set.of(Coordinates.of("a:b:1")), inventory.places().keySet());
  }

  @Test
  void whatARunningServerWroteIsNotShipped() throws IOException {
    new JarFiles().at(folder.resolve("data/cache/bundle.jar"));
    Files.createDirectories(folder.resolve("system"));
    IOException empty = assertThrows(IOException.class, () -> Shipped.jars(folder));
    assertEquals(folder + " holds no jar", empty.getMessage());
  }
}
