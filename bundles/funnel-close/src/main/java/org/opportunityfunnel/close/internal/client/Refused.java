package org.opportunityfunnel.close.internal.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.opportunityfunnel.close.internal.client.CloseException.Reason;
import org.opportunityfunnel.close.internal.record.CloseJson;

/** What answers mean that no other try would change. */
final class Refused {
  private static final int LONGEST = 200;

  private Refused() {}

  static CloseException of(Query query, HttpAnswer answer) {
    String said = said(answer);
    return switch (answer.status()) {
      case 401, 403 ->
          new CloseException(
              Reason.REFUSED,
              "Close refuses the API key for " + query.path() + " (" + answer.status() + ").");
      case 404 -> new CloseException(Reason.GONE, "Close has no " + query.path() + ".");
      case 400 ->
          isTooDeep(query, said)
              ? new CloseException(Reason.TOO_DEEP, said)
              : new CloseException(Reason.REFUSED, "Close refuses " + query.path() + ": " + said);
      default ->
          new CloseException(
              Reason.REFUSED, "Close answered " + answer.status() + " to " + query.path() + ".");
    };
  }

  private static boolean isTooDeep(Query query, String said) {
    return !query.parameters().getOrDefault("_skip", "0").equals("0")
        && said.toLowerCase(Locale.ROOT).contains("skip");
  }

  /** Its body in one line. */
  private static String said(HttpAnswer answer) {
    try {
      ObjectNode body = CloseJson.object(answer.body());
      String text = body.path("error").isTextual() ? body.get("error").asText() : body.toString();
      String line = text.replaceAll("\\p{Cntrl}", " ");
      return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    } catch (IOException e) {
      return "a body that is no JSON object";
    }
  }
}
