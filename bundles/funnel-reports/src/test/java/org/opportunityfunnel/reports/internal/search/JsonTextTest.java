package org.opportunityfunnel.reports.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTextTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static Stream<Arguments> values() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("b\"", null);
    members.put("a", List.of());
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of(true, "true"),
        Arguments.of(-7, "-7"),
        Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
        Arguments.of(1.5, "1.5"),
        Arguments.of(new BigDecimal("1.500"), "1.500"),
        Arguments.of(new BigDecimal("1E+3"), "1E+3"),
        Arguments.of(BigInteger.TEN.pow(30), "1" + "0".repeat(30)),
        Arguments.of("", "\"\""),
        Arguments.of("a\"\\/\n\u0000é\u2028", "\"a\\\"\\\\/\\u000a\\u0000é\u2028\""),
        Arguments.of("\ud83d\ude00\ud800", "\"\\ud83d\\ude00\\ud800\""),
        Arguments.of(Arrays.asList(1, null, "x"), "[1,null,\"x\"]"),
        Arguments.of(members, "{\"b\\\"\":null,\"a\":[]}"),
        Arguments.of(Map.of(), "{}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void isOneLine(Object value, String text) {
    assertEquals(text, JsonText.of(value));
  }

  @Test
  void isReadBackAsItWas() throws JsonProcessingException {
    long seed = Long.getLong("funnel.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Object value = value(random, 4);
      assertEquals(
          value,
          JSON.readValue(JsonText.of(value), Object.class),
          () -> "-Dfunnel.seed=" + seed + ": " + value);
    }
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 7)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt();
      case 3 -> new BigDecimal(new BigInteger(70, random), 1 + random.nextInt(5));
      case 4 -> text(random);
      case 5 -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
      default -> {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          members.put(name(random), value(random, depth - 1));
        }
        yield members;
      }
    };
  }

  /** Half of a surrogate pair is refused in the name of a member. */
  private static String name(Random random) {
    return text(random).replaceAll("[\\ud800-\\udfff]", "");
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(8), 0, 0x1_0000)
        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
        .toString();
  }
}
