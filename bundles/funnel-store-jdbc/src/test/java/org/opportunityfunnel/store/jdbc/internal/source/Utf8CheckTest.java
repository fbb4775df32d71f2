package org.opportunityfunnel.store.jdbc.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {

  private static boolean jdkTakes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean takesInPieces(Utf8Check check, byte[] bytes, Random random) {
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(bytes.length - at, 1 + random.nextInt(3));
      if (check.invalidAt(bytes, at, length) >= 0) {
        return false;
      }
      at += length;
    }
    return check.isComplete();
  }

  @Test
  void agreesWithTheDecoderOfTheJdkWholeAndInPieces() {
    Random random = new Random(11);
    String[] parts = {"a", "é", "漢", "😀", "zz"};
    Utf8Check whole = new Utf8Check();
    int good = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      boolean expected = jdkTakes(bytes);
      good += expected ? 1 : 0;
      assertEquals(expected, whole.isWhole(bytes, 0, bytes.length), text::toString);
      assertEquals(expected, takesInPieces(new Utf8Check(), bytes, random), text::toString);
    }
    assertTrue(good > 5_000 && good < 19_000, "good ones: " + good);
  }

  @Test
  void saysWhereTheBadByteIs() {
    byte[] bytes = {'a', 'b', (byte) 0xff, 'c'};
    assertEquals(2, new Utf8Check().invalidAt(bytes, 0, 4));
    assertEquals(1, new Utf8Check().invalidAt(bytes, 1, 3));
    assertEquals(-1, new Utf8Check().invalidAt(bytes, 3, 1));
  }

  @Test
  void longTextIsCheckedToItsEnd() {
    byte[] bytes = "漢".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    assertTrue(new Utf8Check().isWhole(bytes, 0, bytes.length));
    bytes[bytes.length - 1] = 'x';
    assertEquals(false, new Utf8Check().isWhole(bytes, 0, bytes.length));
  }
}
