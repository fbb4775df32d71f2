package org.opportunityfunnel.trino.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrinoAddressTest {
  private static final String PLAIN = "jdbc:trino://trino.example/iceberg";

  @Test
  void statementsWithParametersAreOneQuery() {
    assertEquals(
        Map.of("explicitPrepare", "false", "source", "opportunity-funnel", "user", "somebody"),
        new TrinoAddress(PLAIN, "somebody", "").properties());
  }

  @Test
  void passwordIsGivenToTheDriverAndShownToNobody() {
    TrinoAddress address = new TrinoAddress(PLAIN + "?SSL=true&x=hidden", "somebody", "secret");
    assertEquals("secret", address.properties().getProperty("password"));
    assertEquals(PLAIN + " as somebody", address.toString());
  }

  @Test
  void optionsOfTheUrlCount() {
    String options = "?user=a&password=b&source=c&explicitPrepare=true";
    assertEquals(Map.of(), new TrinoAddress(PLAIN + options, "somebody", "secret").properties());
  }

  @Test
  void emptyUserIsLeftToTheDriver() {
    assertEquals(null, new TrinoAddress(PLAIN, "", "").properties().getProperty("user"));
  }
}
