package org.opportunityfunnel.testkit.trino;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrinoJavaTest {
  @TempDir private Path folder;

  @BeforeEach
  void putJdks() throws IOException {
    jdk("old", "17.0.15");
    jdk("new", "24");
    jdk("newest", "25.0.3");
    jdk("odd", "unknown");
    Files.createDirectory(folder.resolve("no JDK"));
  }

  @Test
  void takesTheNewest() {
    assertEquals(Optional.of(folder.resolve("newest")), TrinoJava.find(Optional.empty(), folder));
  }

  @Test
  void takesTheNamedOne() {
    Path named = folder.resolve("new");
    assertEquals(Optional.of(named), TrinoJava.find(Optional.of(named), folder));
  }

  @Test
  void namedOneMustBeNewEnough() {
    for (String name : new String[] {"old", "odd", "no JDK", "nothing"}) {
      Optional<Path> named = Optional.of(folder.resolve(name));
      assertEquals(Optional.empty(), TrinoJava.find(named, folder), name);
    }
  }

  @Test
  void findsNothingWhereNothingIs() {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(Optional.empty(), TrinoJava.find(Optional.empty(), nowhere));
  }

  private void jdk(String name, String version) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }
}
