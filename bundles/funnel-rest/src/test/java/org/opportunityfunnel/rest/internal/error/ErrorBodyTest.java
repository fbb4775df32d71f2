package org.opportunityfunnel.rest.internal.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.error.Problem;

class ErrorBodyTest {

  @Test
  void joinsTheProblemsOfOneFieldSoThatEachCanBeTold() {
    assertEquals(
        Map.of(
            "errors",
            List.of("This is no single field's."),
            "field-errors",
            Map.of(
                "users", "must be a list of strings; unknown user: \"a\"",
                "type", "This key is there twice. \"x\" is no type")),
        ErrorBody.invalid(
            List.of(
                new Problem("users", "must be a list of strings"),
                new Problem("", "This is no single field's."),
                new Problem("type", "This key is there twice."),
                new Problem("users", "unknown user: \"a\""),
                new Problem("type", "\"x\" is no type"))));
  }
}
