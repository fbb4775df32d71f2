package org.opportunityfunnel.close.internal.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletResponse;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.error.Problem;
import org.opportunityfunnel.api.sync.DeliveryRefusal;
import org.opportunityfunnel.close.internal.account.Deliveries.Ignored;
import org.opportunityfunnel.close.internal.account.Deliveries.Outcome;
import org.opportunityfunnel.close.internal.account.Deliveries.Refused;
import org.opportunityfunnel.close.internal.account.Deliveries.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer to a delivery; errors have the bodies that those of the other paths have.
 *
 * @param retryAfter in seconds; 0 for none
 * @param outcome what it counts as
 */
record WebhookAnswer(int status, ObjectNode body, int retryAfter, Outcome outcome) {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookAnswer.class);
  private static final int RETRY_AFTER = 2;
  private static final int LONGEST_WHY = 300;

  /** The record is durable, and in the data from that version on. */
  static WebhookAnswer stored(long version) {
    return new WebhookAnswer(
        200, node().put("status", "stored").put("data_version", version), 0, new Stored());
  }

  /** The event is of no interest. */
  static WebhookAnswer ignored() {
    return new WebhookAnswer(200, node().put("status", "ignored"), 0, new Ignored());
  }

  /** An error of a request that is no delivery. */
  static WebhookAnswer error(int status, String sentence) {
    return new WebhookAnswer(status, node().put("error", sentence), 0, new Ignored());
  }

  /** Nobody but the account and the log are told why. */
  static WebhookAnswer unauthorized(DeliveryRefusal reason, String why) {
    return new WebhookAnswer(
        401, node().put("error", "Unauthorized"), 0, new Refused(reason, "It is " + why));
  }

  /** There is more than is read. */
  static WebhookAnswer tooLarge() {
    String sentence = "A delivery has at most 1 MiB.";
    return new WebhookAnswer(
        413, node().put("error", sentence), 0, new Refused(DeliveryRefusal.TOO_LARGE, sentence));
  }

  /** To be sent again soon. */
  static WebhookAnswer unavailable(String sentence) {
    return new WebhookAnswer(
        503,
        node().put("error", sentence),
        RETRY_AFTER,
        new Refused(DeliveryRefusal.UNAVAILABLE, sentence));
  }

  /** What a failure means for the sender; a bug is logged under an ID that the sender sees. */
  static WebhookAnswer of(Throwable failure) {
    if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
      return of(wrapped.getCause());
    }
    if (failure instanceof FunnelException known) {
      if (known.code() == ErrorCode.INVALID) {
        return invalid(known.problems(), known.getMessage());
      }
      if (known.code() == ErrorCode.UNAVAILABLE) {
        return unavailable(known.getMessage());
      }
    }
    String errorId = UUID.randomUUID().toString();
    LOG.error("A webhook delivery failed unexpectedly; error ID {}", errorId, failure);
    ObjectNode body =
        node()
            .put("error", "Something went wrong inside. The log says more under this error ID.")
            .put("error_id", errorId);
    return new WebhookAnswer(
        500,
        body,
        0,
        new Refused(
            DeliveryRefusal.FAILED, "Something went wrong inside; error ID " + errorId + "."));
  }

  private static WebhookAnswer invalid(List<Problem> problems, String message) {
    ObjectNode body = node();
    var errors = body.putArray("errors");
    ObjectNode fields = body.putObject("field-errors");
    for (Problem problem : problems) {
      if (problem.path().isEmpty()) {
        errors.add(problem.message());
      } else {
        String before = fields.path(problem.path()).asText("");
        fields.put(problem.path(), (before.isEmpty() ? "" : before + "; ") + problem.message());
      }
    }
    if (problems.isEmpty()) {
      errors.add(message);
    }
    return new WebhookAnswer(
        400, body, 0, new Refused(DeliveryRefusal.INVALID, line(problems, message)));
  }

  private static String line(List<Problem> problems, String message) {
    String line =
        problems.isEmpty()
            ? message
            : problems.stream()
                .map(one -> (one.path().isEmpty() ? "" : one.path() + ": ") + one.message())
                .collect(Collectors.joining("; "));
    return line.length() > LONGEST_WHY ? line.substring(0, LONGEST_WHY) + "…" : line;
  }

  void writeTo(HttpServletResponse response) throws IOException {
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    if (retryAfter > 0) {
      response.setHeader("Retry-After", Integer.toString(retryAfter));
    }
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
