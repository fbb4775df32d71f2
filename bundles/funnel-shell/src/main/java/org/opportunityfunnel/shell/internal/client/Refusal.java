package org.opportunityfunnel.shell.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Turns an answer that is no success into lines that say what to do. */
final class Refusal {

  private Refusal() {}

  static List<String> lines(ServerAnswer answer, ServerAddress address, boolean hadKey) {
    JsonNode body = JsonText.tryRead(answer.body()).orElse(MissingNode.getInstance());
    return switch (answer.status()) {
      case 400 -> fields(body);
      case 401 -> List.of(unauthorized(address, hadKey));
      case 429 -> List.of("Too many requests; try again" + in(answer) + ".");
      case 503 ->
          List.of(error(body, "The server can't answer yet.") + " Try again" + in(answer) + ".");
      case 403, 404, 413 -> List.of(error(body, "The server answered " + answer.status() + "."));
      default -> List.of(unexpected(answer.status(), body));
    };
  }

  private static List<String> fields(JsonNode body) {
    List<String> lines = new ArrayList<>();
    body.path("errors").forEach(error -> lines.add(error.asText()));
    body.path("field-errors")
        .properties()
        .forEach(field -> lines.add(field.getKey() + ": " + field.getValue().asText()));
    if (lines.isEmpty()) {
      lines.add(error(body, "The server says that the request is wrong, and not why."));
    }
    long total = body.path("problem_total").asLong();
    if (total > 0) {
      String more = total > lines.size() ? "; the first " + lines.size() + " are above" : "";
      lines.add((total == 1 ? "1 problem" : total + " problems") + more + ". Nothing was stored.");
    }
    return lines;
  }

  private static String unauthorized(ServerAddress address, boolean hadKey) {
    return hadKey
        ? "The server at " + address + " does not know this API key; check FUNNEL_KEY."
        : "No API key: set FUNNEL_KEY, or FUNNEL_DATA to the server's data folder with admin.key.";
  }

  private static String in(ServerAnswer answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> " in " + seconds + " s")
        .orElse(" later");
  }

  private static String unexpected(int status, JsonNode body) {
    String id = body.path("error_id").asText("");
    return "The server answered "
        + status
        + ": "
        + error(body, "it gives no reason")
        + (id.isEmpty() ? "" : " (error " + id + " in its log)");
  }

  private static String error(JsonNode body, String otherwise) {
    String error = body.path("error").asText("");
    return error.isEmpty() ? otherwise : error;
  }
}
