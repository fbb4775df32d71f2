package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreDirectoryTest {
  @ParameterizedTest
  @CsvSource({
    "/configured, /env, /karaf, /configured",
    "'', /env, /karaf, /env",
    "' ', '', /karaf, /karaf/funnel",
    "'', , /karaf, /karaf/funnel",
    "'', , , data/funnel"
  })
  void isTheFirstThatIsSaid(String configured, String env, String karaf, String expected) {
    StoreDirectory directory =
        new StoreDirectory(
            name -> name.equals("FUNNEL_DATA") ? env : null,
            name -> name.equals("karaf.data") ? karaf : null);
    assertEquals(Path.of(expected), directory.of(configured));
  }
}
