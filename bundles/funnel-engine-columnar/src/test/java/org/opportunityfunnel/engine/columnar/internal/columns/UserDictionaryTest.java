package org.opportunityfunnel.engine.columnar.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserDictionaryTest {

  @Test
  void ordersByCodePointAndNobodyLast() {
    UserDictionary users = new UserDictionary(Arrays.asList("\ud83d\ude00", null, "\uffee", "b"));
    assertEquals(4, users.size());
    assertEquals(0, users.place("b"));
    assertEquals(1, users.place("\uffee"));
    assertEquals(2, users.place("\ud83d\ude00"));
    assertEquals(3, users.place(null));
    assertNull(users.id(3));
  }

  @Test
  void unknownOnesHaveNoPlace() {
    UserDictionary users = new UserDictionary(List.of("b"));
    assertTrue(users.place("a") < 0);
    assertTrue(users.place("c") < 0);
    assertTrue(users.place(null) < 0);
  }
}
