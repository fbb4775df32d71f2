package org.opportunityfunnel.itests.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.itests.harness.Answer;

/** Whether an answer is one that is documented, in its status and its body. */
final class AnswerCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> GOOD = Set.of(200, 201, 202);
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 406, 413, 415);

  /** Of the webhook, which docs/close.md documents; its errors have the bodies of the others. */
  private static final Set<Integer> OF_WEBHOOK = Set.of(200, 400, 401, 413);

  /** Of a path that is not there, or not for this method. */
  private static final Set<Integer> ANYWHERE = Set.of(404, 405);

  private final JsonNode api;
  private final SchemaCheck schemas;

  AnswerCheck(JsonNode api) {
    this.api = api;
    this.schemas = new SchemaCheck(api);
  }

  /** What is wrong with it; empty if nothing is. */
  Optional<String> problem(HostileRequest request, Answer answer) {
    boolean isWebhook = request.operation().equals(ValidBodies.WEBHOOK);
    JsonNode responses = responses(request.operation());
    int status = answer.status();
    JsonNode documented = resolved(responses.path(Integer.toString(status)));
    boolean isExpected =
        isWebhook
            ? OF_WEBHOOK.contains(status)
            : (GOOD.contains(status) || REFUSALS.contains(status)) && !documented.isMissingNode();
    if (!isExpected && !ANYWHERE.contains(status)) {
      return Optional.of("its status");
    }
    if (status < 300 && (isWebhook || !isJson(answer))) {
      return Optional.empty();
    }
    JsonNode schema =
        status < 300
            ? documented.at("/content/application~1json/schema")
            : api.at("/components/schemas/" + (status == 400 ? "InvalidRequest" : "Error"));
    return isJson(answer) ? body(schema, answer) : Optional.of("its content type");
  }

  private Optional<String> body(JsonNode schema, Answer answer) {
    try {
      JsonNode body = JSON.readTree(answer.body());
      if (answer.status() == 400
          && body.path("errors").isEmpty()
          && body.path("field-errors").isEmpty()) {
        return Optional.of("a refusal without a reason");
      }
      List<String> problems = schemas.problems(schema, body);
      return problems.isEmpty() ? Optional.empty() : Optional.of(problems.toString());
    } catch (JsonProcessingException e) {
      return Optional.of("its body is no JSON");
    }
  }

  private static boolean isJson(Answer answer) {
    return answer.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  private JsonNode responses(String operation) {
    for (JsonNode path : api.path("paths")) {
      for (JsonNode one : path) {
        if (one.path("operationId").asText().equals(operation)) {
          return one.path("responses");
        }
      }
    }
    return JSON.createObjectNode();
  }

  private JsonNode resolved(JsonNode response) {
    return response.has("$ref") ? api.at(response.path("$ref").asText().substring(1)) : response;
  }
}
