package org.opportunityfunnel.itests.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opportunityfunnel.itests.close.CloseEvents;

/**
 * Requests to every operation that openapi.json has a POST or PUT for, and to the webhook: made by
 * the schema of its body or by damaging a valid one, with now and then a wrong header, parameter or
 * path. Each follows from the seed and its number.
 */
final class HostileRequests {
  private static final String JSON = "application/json";

  private static final List<String> TYPES =
      List.of(
          JSON,
          "application/json;charset=utf-16",
          "application/x-ndjson",
          "application/zip",
          "text/csv",
          "text/x",
          "/",
          "a/b;c",
          "*/*",
          "application/json, text/csv",
          "");
  private static final List<String> ENCODINGS =
      List.of("gzip", "identity", "br", "gzip, gzip", "x");
  private static final List<String> ACCEPTS =
      List.of(
          "text/csv",
          "image/svg+xml",
          "application/json;q=0.1",
          "q=1",
          ",",
          "a/b;q=x",
          "text/*;q=0");
  private static final List<String> PATH_ENDS =
      List.of("x", ";a=b", "%C3%28/", "?", "?a=b", "?_limit=x", "?whole=maybe", "?id=%0a");

  private final JsonNode api;
  private final ValidBodies valid;
  private final SchemaValues schemas;
  private final HostileImports imports;
  private final CloseEvents events;
  private final String search;
  private final long seed;
  private final List<String> operations = new ArrayList<>();

  /**
   * With what they may name.
   *
   * @param search the ID of a saved search that may be changed
   */
  HostileRequests(JsonNode api, ValidBodies valid, CloseEvents events, String search, long seed) {
    this.api = api;
    this.valid = valid;
    this.events = events;
    this.search = search;
    this.seed = seed;
    this.imports = new HostileImports(valid.lines());
    List<String> texts = new ArrayList<>(HostileValues.TEXTS);
    valid.organization().pipelines().forEach(one -> texts.add(one.id()));
    valid.organization().users().forEach(one -> texts.add(one.id()));
    valid.organization().savedSearches().forEach(one -> texts.add(one.id()));
    texts.addAll(List.of("2024-01-01", "2025-01-01T00:00:00Z", "UTC", "Europe/Berlin", "*"));
    this.schemas = new SchemaValues(api, texts);
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (String method : List.of("post", "put")) {
        if (path.getValue().has(method)) {
          String operation = method + " " + path.getKey();
          // What stores nothing can be tried more often in the same time.
          boolean isFast = operation.contains("report") || operation.contains("preview");
          operations.addAll(Collections.nCopies(isFast ? 4 : 1, operation));
        }
      }
    }
    operations.add("post /webhook/close/");
  }

  /** The IDs of the operations that are asked. */
  Set<String> operations() {
    return operations.stream().map(this::name).collect(Collectors.toSet());
  }

  private String name(String operation) {
    String[] parts = operation.split(" ");
    JsonNode described = api.path("paths").path(parts[1]).path(parts[0]);
    return described.path("operationId").asText(ValidBodies.WEBHOOK);
  }

  HostileRequest make(long number) {
    Chance chance = new Chance(seed, number);
    String operation = chance.pick(operations);
    String method = operation.substring(0, operation.indexOf(' '));
    String template = operation.substring(operation.indexOf(' ') + 1);
    JsonNode described = api.path("paths").path(template).path(method);
    String path = "/api/v1" + template.replace("{id}", chance.percent(90) ? search : "none");
    if (described.isMissingNode()) {
      return webhook(path, chance);
    }
    List<String> headers = new ArrayList<>();
    JsonNode schema = described.at("/requestBody/content/application~1json/schema");
    byte[] body = new byte[0];
    if (described.path("operationId").asText().equals("import")) {
      HostileImports.Body made = imports.make(chance);
      path += made.query();
      headers.addAll(made.headers());
      body = made.bytes();
    } else if (!schema.isMissingNode()) {
      headers.addAll(List.of("Content-Type", JSON));
      body = json(described.path("operationId").asText(), schema, chance);
    }
    return damaged(described, method, path, headers, body, chance);
  }

  private static HostileRequest damaged(
      JsonNode described,
      String method,
      String path,
      List<String> headers,
      byte[] body,
      Chance chance) {
    if (chance.percent(4)) {
      headers.addAll(List.of("Content-Type", chance.pick(TYPES)));
    }
    if (chance.percent(2)) {
      headers.addAll(List.of("Content-Encoding", chance.pick(ENCODINGS)));
    }
    if (chance.percent(5)) {
      headers.addAll(List.of("Accept", chance.pick(ACCEPTS)));
    }
    if (chance.percent(3)) {
      headers.addAll(List.of("X-TZ-Offset", chance.pick(List.of("5.5", "x", "99", "-", "1e3"))));
    }
    if (chance.percent(2)) {
      headers.addAll(
          List.of("X-Funnel-Engine", chance.pick(List.of("columnar", "none", "\"", "x y"))));
    }
    if (chance.percent(1)) {
      headers.addAll(List.of("Authorization", chance.pick(List.of("Bearer x", "Basic =", "x"))));
    }
    String to = chance.percent(3) ? path + chance.pick(PATH_ENDS) : path;
    return new HostileRequest(
        described.path("operationId").asText(), method.toUpperCase(Locale.ROOT), to, headers, body);
  }

  private byte[] json(String operation, JsonNode schema, Chance chance) {
    List<JsonNode> examples = valid.byOperation().getOrDefault(operation, List.of());
    return switch (chance.below(examples.isEmpty() ? 1 : 3)) {
      case 0 -> bytes(schemas.of(schema, chance).toString());
      case 1 -> bytes(Damage.inTree(chance.pick(examples), chance).toString());
      default -> Damage.inText(chance.pick(examples).toString(), chance);
    };
  }

  /** Rightly signed, else nothing of it would be looked at. */
  private HostileRequest webhook(String path, Chance chance) {
    byte[] body = json(ValidBodies.WEBHOOK, MissingNode.getInstance(), chance);
    List<String> headers = new ArrayList<>(events.headers(body));
    if (chance.percent(3)) {
      headers.addAll(
          List.of("close-sig-hash", chance.pick(List.of("", "zz", "00", "a".repeat(64)))));
    }
    return new HostileRequest(ValidBodies.WEBHOOK, "POST", path, headers, body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
