package org.opportunityfunnel.rest.internal.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.rest.internal.error.WellFormed;

class StrictJsonTest {

  private static JsonObject read(String json) {
    return StrictJson.object(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void plainValues() {
    JsonObject object =
        read(
            "{\"a\":[1,5000000000,1e2,-0.50,true,false,null,\"x\\ud83d\\ude00\"],\"b\":{\"\":{}}}");
    assertEquals(
        "{a=[1, 5000000000, 1E+2, -0.50, true, false, null, x😀], b={={}}}",
        object.members().toString());
    assertEquals(List.of(), object.problems());
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("", "The body is empty; it must be a JSON object."),
        Arguments.of(" \n", "The body is empty; it must be a JSON object."),
        Arguments.of("[]", "The body must be a JSON object."),
        Arguments.of("\"x\"", "The body must be a JSON object."),
        Arguments.of("null", "The body must be a JSON object."),
        at("{", 1, 2, "the text ends too early"),
        at("{\"a\":", 1, 6, "the text ends too early"),
        at("{\n\"a\": [1,\n2", 3, 2, "the text ends too early"),
        at("{\n \"a\" 1}", 2, 6, "this is not what JSON has here"),
        at("{\"a\":1,}", 1, 8, "this is not what JSON has here"),
        at("{'a':1}", 1, 2, "this is not what JSON has here"),
        at("{\"a\":01}", 1, 7, "this is not what JSON has here"),
        at("{\"a\":NaN}", 1, 9, "this is not what JSON has here"),
        at("{\"a\":\"\t\"}", 1, 7, "this is not what JSON has here"),
        at("{\"a\":\"\\x\"}", 1, 8, "this is not what JSON has here"),
        at("{\"a\":1} {}", 1, 9, "there is more after the object"),
        at("{\"a\":1e99999999999}", 1, 6, "a number is out of range"),
        at("{\"a\":" + "1".repeat(1001) + "}", 1, 1007, "a name or a number is too long"),
        at("{\"" + "a".repeat(50001) + "\":1}", 1, 50005, "a name or a number is too long"),
        at("{\"a\":" + "[".repeat(100), 1, 105, "objects and lists are nested deeper than 100"));
  }

  private static Arguments at(String json, int line, int column, String what) {
    return Arguments.of(
        json, "Malformed JSON at line " + line + ", column " + column + ": " + what + ".");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedSaysWhere(String json, String message) {
    FunnelException e = assertThrows(FunnelException.class, () -> read(json));
    assertEquals(ErrorCode.INVALID, e.code());
    assertEquals(List.of(new Problem("", message)), e.problems());
  }

  @Test
  void otherEncodingsAreRefused() {
    for (byte[] bytes :
        List.of("{}".getBytes(StandardCharsets.UTF_16BE), new byte[] {'{', '"', (byte) 0xFC})) {
      assertThrows(FunnelException.class, () -> StrictJson.object(bytes));
    }
  }

  @Test
  void asDeepAsAllowed() {
    read("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}");
  }

  @Test
  void duplicatesAreProblemsOfTheirPathAndTheFirstStays() {
    JsonObject object =
        read(
            "{\"a\":1,\"b\":{\"c\":1,\"c\":2},\"a\":3,\"d\":[{\"e\":1},{\"e\":1,\"e\":1}],\"a\":null}");
    assertEquals("{a=1, b={c=1}, d=[{e=1}, {e=1}]}", object.members().toString());
    String twice = "This key is there twice; give it once.";
    assertEquals(
        List.of(new Problem("b.c", twice), new Problem("a", twice), new Problem("d[1].e", twice)),
        object.problems());
  }

  /** Else a small body could ask for an answer, and for work, of its size squared. */
  @Test
  void problemsAreBounded() {
    String name = "n".repeat(20_000);
    String repeated = "{\"" + name + "\":{" + "\"a\":1,".repeat(6_000) + "\"b\":1}}";
    assertEquals(
        List.of(new Problem(name + ".a", "This key is there twice; give it once.")),
        read(repeated).problems());
    String halves = "{\"" + name + "\":[" + "\"\\ud800\",".repeat(5_000) + "1]}";
    assertEquals(StrictJson.MAX_PROBLEMS, read(halves).problems().size());
  }

  @Test
  void halfACharacterIsAProblem() {
    JsonObject object = read("{\"a\":\"x\\ud800\"}");
    assertEquals("{a=x\ufffd}", object.members().toString());
    assertEquals(
        List.of(new Problem("a", "The text has half of a surrogate pair; it is no Unicode text.")),
        object.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"\\ud800\":1}", "{\"b\\udc00\":1}"})
  void halfACharacterInANameIsAnswered(String json) {
    try {
      assertTrue(read(json).members().keySet().stream().allMatch(WellFormed::isWellFormed));
    } catch (FunnelException e) {
      assertEquals(ErrorCode.INVALID, e.code());
    }
  }
}
