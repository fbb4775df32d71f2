package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySearchTest {
  private final List<ApiKey> keys =
      List.of(KeyFixtures.key("a", "one"), KeyFixtures.key("b", "two"), KeyFixtures.key("c", "3"));

  @ParameterizedTest
  @CsvSource({"one, a", "two, b", "3, c", "four,", "'',", "ONE,"})
  void allAreComparedWhereverTheMatchIs(String text, String id) {
    AtomicInteger compared = new AtomicInteger();
    Iterable<ApiKey> counting =
        () -> {
          Iterator<ApiKey> all = keys.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public ApiKey next() {
              compared.incrementAndGet();
              return all.next();
            }
          };
        };
    assertEquals(Optional.ofNullable(id), KeySearch.find(counting, text).map(ApiKey::id));
    assertEquals(keys.size(), compared.get());
  }

  @Test
  void hashesAreComparedWhole() {
    KeyHash hash = KeyHash.of("one");
    assertTrue(hash.matches(KeyHash.ofHex(hash.hex())));
    String hex = hash.hex();
    for (int i = 0; i < hex.length(); i++) {
      char other = hex.charAt(i) == '0' ? '1' : '0';
      assertFalse(hash.matches(KeyHash.ofHex(hex.substring(0, i) + other + hex.substring(i + 1))));
    }
    assertNotEquals(hash, KeyHash.of("two"));
    assertEquals("KeyHash[…]", hash.toString());
  }
}
