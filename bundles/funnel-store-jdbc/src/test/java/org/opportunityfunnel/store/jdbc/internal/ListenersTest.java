package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private final Listeners listeners = new Listeners();
  private final List<String> told = new ArrayList<>();

  @Test
  void oneThatFailsKeepsItFromNobody() {
    listeners.add(
        (organization, version) -> {
          throw new IllegalStateException("closed");
        });
    listeners.add(
        (organization, version) -> {
          throw new NoClassDefFoundError("its bundle was uninstalled");
        });
    listeners.add((organization, version) -> told.add(organization + " " + version));
    listeners.changed("orga", 7);
    assertEquals(List.of("orga 7"), told);
  }
}
