package org.opportunityfunnel.rest.internal.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;

/** The bodies of error answers, as Close's clients read them. */
public final class ErrorBody {

  private ErrorBody() {}

  /** {@code {"error": "…"}}, for everything but 400. */
  public static Map<String, Object> of(String sentence) {
    return Map.of("error", WellFormed.text(sentence));
  }

  /** {@code {"error": "…", "error_id": "…"}}, for 500. */
  static Map<String, Object> of(String sentence, String errorId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", sentence);
    body.put("error_id", errorId);
    return body;
  }

  /**
   * {@code {"errors": […], "field-errors": {…}}}, for 400. Problems of one field are joined to one
   * text; {@code errors} holds those that are no single field's, and may be empty, as at Close.
   */
  public static Map<String, Object> invalid(List<Problem> problems) {
    List<String> errors = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (Problem problem : problems) {
      String message = WellFormed.text(problem.message());
      if (problem.path().isEmpty()) {
        errors.add(message);
      } else {
        fields.merge(WellFormed.text(problem.path()), message, ErrorBody::joined);
      }
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("errors", errors);
    body.put("field-errors", fields);
    return body;
  }

  /** Most messages are fragments, some whole sentences. */
  private static String joined(String first, String second) {
    return first + (first.endsWith(".") ? " " : "; ") + second;
  }

  /** The same of a failure, whose message stands for it if it carries no problems. */
  static Map<String, Object> invalid(FunnelException failure) {
    List<Problem> problems = failure.problems();
    return invalid(problems.isEmpty() ? List.of(new Problem("", failure.getMessage())) : problems);
  }
}
