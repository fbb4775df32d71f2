package org.opportunityfunnel.close.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final String KEY =
      "2d4f9a1b3c5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8";
  private static final String TIMESTAMP = "1700000000";
  private static final String BODY = "{\"event\": {\"id\": \"ev_1\"}, \"subscription_id\": \"w\"}";

  /** By {@code openssl dgst -sha256 -mac HMAC -macopt hexkey:…}. */
  private static final String HASH =
      "39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7";

  private static boolean isSigned(String key, String timestamp, String hash, String body) {
    return Signature.of(timestamp, hash)
        .map(
            signature ->
                SignatureKey.ofHex(key)
                    .orElseThrow()
                    .signed(body.getBytes(StandardCharsets.UTF_8), signature))
        .orElse(false);
  }

  @Test
  void anotherProgramSignsAlike() {
    assertEquals(true, isSigned(KEY, TIMESTAMP, HASH, BODY));
    assertEquals(true, isSigned(KEY.toUpperCase(Locale.ROOT), TIMESTAMP, HASH, BODY));
    assertEquals(true, isSigned(KEY, TIMESTAMP, HASH.toUpperCase(Locale.ROOT), BODY));
  }

  @Test
  void anyOtherByteIsRefused() {
    assertFalse(isSigned(KEY, "1700000001", HASH, BODY));
    assertFalse(isSigned(KEY, TIMESTAMP, HASH, BODY + " "));
    assertFalse(isSigned(KEY, TIMESTAMP, HASH, BODY.replace("ev_1", "ev_2")));
    assertFalse(isSigned(KEY.replace('d', 'e'), TIMESTAMP, HASH, BODY));
    for (int i = 0; i < HASH.length(); i++) {
      char other = HASH.charAt(i) == '0' ? '1' : '0';
      String changed = HASH.substring(0, i) + other + HASH.substring(i + 1);
      assertFalse(isSigned(KEY, TIMESTAMP, changed, BODY), changed);
    }
    // What belongs to the timestamp and what to the body is no matter of taste.
    assertFalse(isSigned(KEY, TIMESTAMP + "{", HASH, BODY.substring(1)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, 39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7",
        "1700000000, null",
        "'', 39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7",
        "1700000000, ''",
        "-1700000000, 39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7",
        "1700000000.5, 39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7",
        "2023-11-14T22:13:20Z, 39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7",
        "999999999999999999999, 39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7",
        "1700000000, 00",
        "1700000000, zz",
        "' 1700000000', 39a9f5d40abd2a379a878e7b5fc1c0cc5992224754f27460b33deb3e9883e5f7",
      })
  void whatIsNoSignatureIsNone(String timestamp, String hash) {
    assertFalse(Signature.of(timestamp, hash).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "-301, false",
    "-300, true",
    "-299, true",
    "0, true",
    "299, true",
    "300, true",
    "301, false"
  })
  void holdsFiveMinutesEitherWay(long secondsLater, boolean isFresh) {
    Instant now = Instant.ofEpochSecond(1_700_000_000L + secondsLater);
    assertEquals(isFresh, Signature.of(TIMESTAMP, HASH).orElseThrow().isFresh(now));
  }

  @Test
  void holdsNotAMomentLonger() {
    Signature signature = Signature.of(TIMESTAMP, HASH).orElseThrow();
    assertFalse(signature.isFresh(Instant.ofEpochSecond(1_700_000_300L, 1)));
    assertFalse(signature.isFresh(Instant.ofEpochSecond(1_699_999_699L, 999_999_999)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "0x2d4f9a1b3c5e6f708192a3b4c5d6e7f8", "2d4f9a1b3c5e6f70"})
  void whatIsNoKeyIsNone(String text) {
    assertFalse(SignatureKey.ofHex(text).isPresent());
  }
}
