package org.opportunityfunnel.itests.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.opportunityfunnel.itests.close.CloseEvents;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.request.RequestJson;

/**
 * Requests that are right, of an organization that has the records of the first case.
 *
 * @param byOperation JSON bodies by the ID of the operation; of the webhook by {@link #WEBHOOK}
 * @param lines of imports
 */
record ValidBodies(
    OrganizationData organization, Map<String, List<JsonNode>> byOperation, List<String> lines) {
  static final String WEBHOOK = "webhook";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CASES = 12;

  /** What the webhook takes has the organization of those events. */
  static ValidBodies of(CloseEvents events) {
    List<RandomCase> cases = LongStream.rangeClosed(1, CASES).mapToObj(RandomCase::of).toList();
    List<JsonNode> requests =
        cases.get(0).requests().stream().<JsonNode>map(RequestJson::of).toList();
    List<String> lines =
        cases.stream()
            .flatMap(one -> ImportFolderWriter.ndjson(one.organization(), one.seed()).lines())
            .toList();
    List<JsonNode> searches =
        lines.stream()
            .map(ValidBodies::parse)
            .filter(line -> line.path("_type").asText().equals("SavedSearch"))
            .map(line -> without(line, "_type", "id"))
            .toList();
    List<JsonNode> drafts = searches.stream().map(one -> without(one, "name")).toList();
    List<JsonNode> deliveries =
        Stream.of("created", "updated", "deleted")
            .flatMap(action -> events.of(cases.get(0).organization(), action).stream())
            .map(ValidBodies::parse)
            .toList();
    JsonNode key =
        parse(
            "{\"name\":\"a\",\"rights\":[\"report\",\"import\"],\"organization\":null,"
                + "\"user_id\":\"user_1\",\"visible_users\":[\"user_1\"]}");
    return new ValidBodies(
        cases.get(0).organization(),
        Map.of(
            "stagesReport",
            requests,
            "totalsReport",
            requests,
            "createSavedSearch",
            searches,
            "changeSavedSearch",
            searches,
            "previewSavedSearch",
            drafts,
            "issueApiKey",
            List.of(key),
            WEBHOOK,
            deliveries),
        lines);
  }

  private static JsonNode without(JsonNode object, String... members) {
    ObjectNode rest = object.deepCopy();
    rest.remove(List.of(members));
    return rest;
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
