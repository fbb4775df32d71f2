package org.opportunityfunnel.rest.internal.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptHeaderTest {
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  private static Arguments of(String best, String... headers) {
    return Arguments.of(best, List.of(headers));
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        of(JSON),
        of(JSON, ""),
        of(JSON, " , "),
        of(JSON, "*/*"),
        of(JSON, "application/*"),
        of(JSON, "APPLICATION/JSON"),
        of(JSON, "application/json ; charset=utf-8"),
        of(CSV, "text/csv"),
        of(CSV, "Text/Csv; header=present"),
        of(CSV, "text/*"),
        of(CSV, "text/html, text/csv"),
        of(CSV, "text/html", "text/csv"),
        of(JSON, "text/csv, application/json"),
        of(JSON, "text/csv;q=0.9, application/json"),
        of(CSV, "application/json;q=0.9, text/csv"),
        of(CSV, "application/json; Q = 0.9, text/csv"),
        of(CSV, "text/csv, */*"),
        of(CSV, "*/*;q=0.1, text/csv;q=0.2"),
        of(JSON, "*/*;q=0.2, text/csv;q=0.1"),
        of(CSV, "application/json;q=0, */*"),
        of(JSON, "text/csv;q=0.000, */*;q=0.001"),
        of(JSON, "application/*;q=0.3, text/*;q=0.2"),
        of(CSV, "application/json;q=0.1, application/*;q=1, text/csv;q=0.5"),
        of(null, "image/png"),
        of(null, "application/json;q=0"),
        of(null, "*/*;q=0"),
        of(null, "application/json;q=2"),
        of(null, "application/json;q="),
        of(null, "application/json;q=0.1234"),
        of(null, "json"),
        of(null, "*/json"),
        of(null, "application/json/x"),
        of(null, ";"),
        of(JSON, "garbage, application/json"));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void best(String best, List<String> headers) {
    assertEquals(Optional.ofNullable(best), AcceptHeader.parse(headers).best(List.of(JSON, CSV)));
  }
}
