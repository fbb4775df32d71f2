package org.opportunityfunnel.testkit.close;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opportunityfunnel.api.store.RecordKind;

/** What Close answers to those who may ask, each request from the account as it is then. */
final class CloseApi {
  private final CloseAccount account;
  private final CloseLimits limits;

  CloseApi(CloseAccount account, CloseLimits limits) {
    this.account = account;
    this.limits = limits;
  }

  /**
   * @param path after {@code /api/v1}
   */
  ObjectNode answer(String path, Parameters parameters) throws Refusal {
    if (path.equals("/me/")) {
      return me();
    }
    if (path.equals("/event/")) {
      return EventPages.page(account.events(), parameters);
    }
    Endpoint endpoint = Endpoint.of(path).orElseThrow(() -> Refusal.of(404, "Not found: " + path));
    return path.equals(endpoint.path())
        ? list(endpoint, parameters)
        : one(endpoint, path.substring(endpoint.path().length()));
  }

  private ObjectNode me() {
    ObjectNode me = JsonNodeFactory.instance.objectNode().put("id", "user_me");
    me.putArray("organizations").addObject().put("id", account.organizationId());
    return me;
  }

  private ObjectNode one(Endpoint endpoint, String rest) throws Refusal {
    String id = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    return account
        .record(endpoint.kind(), id)
        .orElseThrow(() -> Refusal.of(404, "Not found: " + id));
  }

  private ObjectNode list(Endpoint endpoint, Parameters parameters) throws Refusal {
    int skip = endpoint.paged() ? limits.skip(parameters) : 0;
    int limit = endpoint.paged() ? limits.limit(parameters) : Integer.MAX_VALUE;
    List<ObjectNode> kept = kept(endpoint, parameters);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode data = answer.putArray("data");
    Optional<Set<String>> fields = parameters.list("_fields");
    kept.stream()
        .skip(skip)
        .limit(limit)
        .forEach(record -> data.add(fields.isPresent() ? record.retain(fields.get()) : record));
    if (endpoint.paged()) {
      answer.put("has_more", (long) skip + limit < kept.size());
    }
    if (endpoint == Endpoint.LEADS || endpoint == Endpoint.OPPORTUNITIES) {
      answer.put("total_results", kept.size());
    }
    return answer;
  }

  private List<ObjectNode> kept(Endpoint endpoint, Parameters parameters) throws Refusal {
    Stream<ObjectNode> kept =
        account.records(endpoint.kind()).stream()
            .filter(RecordFilter.of(parameters, endpoint.members(), endpoint.dates()))
            .sorted(endpoint.order(parameters));
    // The list of groups has no members; each group alone has.
    return endpoint.kind() == RecordKind.GROUP
        ? kept.peek(group -> group.remove("members")).toList()
        : kept.toList();
  }
}
