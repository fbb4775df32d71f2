package org.opportunityfunnel.itests.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;

/**
 * Makes, changes and uses the saved searches of one organization over HTTP.
 *
 * @param http with a key of the organization
 */
record SearchClient(FunnelClient http) {
  private static final String PATH = "/api/v1/saved_search/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of that organization, with every right but the admins', as a machine. */
  static SearchClient of(FunnelServer server, String organization) {
    return of(server, organization, Optional.empty());
  }

  /** The same as that user. */
  static SearchClient of(FunnelServer server, String organization, Optional<String> userId) {
    ObjectNode key = JSON.createObjectNode().put("name", "test").put("organization", organization);
    List.of("report", "import", "search").forEach(key.putArray("rights")::add);
    userId.ifPresent(id -> key.put("user_id", id));
    Answer made = server.admin().post("/api/v1/api_key/", key.toString()).expect(201);
    return new SearchClient(server.admin().withKey(made.json().path("key").asText()));
  }

  /** The body that makes a search of opportunities. */
  static String ofOpportunities(String query) {
    return body("opportunity", query);
  }

  /** The body that makes a search of that type. */
  static String body(String type, String query) {
    return """
        {"name":"Some","type":"%s","s_query":{"query":%s,"results_limit":null,"sort":[]}}"""
        .formatted(type, query);
  }

  /** The body that makes it. */
  static ObjectNode body(SavedSearch search) {
    ObjectNode body = JSON.createObjectNode().put("name", search.name()).put("type", search.type());
    body.put("query", search.query());
    return search.sQuery() == null
        ? body.put("query", search.query())
        : body.set("s_query", JSON.valueToTree(search.sQuery()));
  }

  /** The same text as JSON has it, in quotes. */
  static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer create(String body) {
    return http.post(PATH, body);
  }

  Answer change(String id, String body) {
    return http.put(PATH + id + "/", body);
  }

  Answer remove(String id) {
    return http.delete(PATH + id + "/");
  }

  Answer get(String id) {
    return http.get(PATH + id + "/");
  }

  Answer list() {
    return http.get(PATH);
  }

  Answer preview(String body) {
    return http.post(PATH + "preview/", body);
  }

  /** Makes it; its ID. */
  String made(String body) {
    return create(body).expect(201).json().path("id").asText();
  }

  /** A report over all time on what the search keeps. */
  Answer report(String kind, String pipeline, String searchId, String... headers) {
    ObjectNode request =
        JSON.createObjectNode().put("pipeline", pipeline).put("type", "active-stage-cohort");
    request.putObject("query").put("type", "saved_search").put("saved_search_id", searchId);
    return http.report(kind, request.toString(), headers);
  }

  /** The users in the totals of what the search keeps. */
  Set<String> users(String pipeline, String searchId) {
    Set<String> users = new TreeSet<>();
    report("totals", pipeline, searchId)
        .expect(200)
        .json()
        .path("data")
        .forEach(user -> users.add(user.path("user_id").asText()));
    return users;
  }
}
