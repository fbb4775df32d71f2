package org.opportunityfunnel.itests.strangers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.close.CloseEvents;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.Await;
import org.opportunityfunnel.itests.harness.FunnelClient;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;
import org.opportunityfunnel.itests.harness.StallingImport;

/**
 * What is not a caller's to see is, in every operation that openapi.json describes and wherever it
 * can be named, as if it were not there: status, headers and body are the same.
 */
@ExtendWith(SharedServer.class)
class StrangersIT {
  private static final String ALL_RIGHTS = "\"report\",\"import\",\"search\",\"admin\"";
  private static final String FAR = "orga_strangers_far";
  private static final String NEAR = "orga_strangers_near";
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String FAR_KEY = "fedcba9876543210fedcba9876543210";

  private static FunnelServer server;
  private static List<Operation> operations;
  private static FunnelClient far;
  private static FunnelClient near;
  private static Hidden hidden;

  @BeforeAll
  static void load(FunnelServer shared) {
    server = shared;
    operations = Operation.all(shared.anonymous().get("/api/v1/openapi.json").json());
    far = shared.newKey(FAR, ALL_RIGHTS);
    far.importNdjson(records("far")).expect(200);
    near = shared.newKey(NEAR, ALL_RIGHTS);
    near.importNdjson(records("own")).expect(200);
    JsonNode search =
        far.post("/api/v1/saved_search/", "{\"name\":\"a\",\"type\":\"lead\",\"query\":\"*\"}")
            .expect(201)
            .json();
    JsonNode key = far.get("/api/v1/api_key/").expect(200).json().at("/data/0");
    hidden =
        new Hidden(
            Stream.concat(
                    Stream.of("oppo", "user", "pipe", "stat", "group", "save", "lead", "acti")
                        .map(kind -> kind + "_far"),
                    Stream.of(FAR, search.path("id").asText(), key.path("id").asText()))
                .toList());
  }

  @Test
  void everyOperationWithABodyIsCovered() {
    assertEquals(
        Bodies.ALL.keySet(),
        operations.stream()
            .filter(Operation::takesBody)
            .map(Operation::id)
            .collect(Collectors.toSet()));
  }

  @Test
  void whatIsOfAnotherOrganizationIsAsIfItWereNot() {
    String before = far.get("/api/v1/export/").expect(200).body();
    hidden.ids().subList(0, 8).forEach(id -> assertTrue(before.contains(id), before));
    assertEquals(List.of(), hidden.told(near, operations));
    assertEquals(List.of(), hidden.leaks(near, places()));
    assertEquals(before, far.get("/api/v1/export/").expect(200).body());
    far.get("/api/v1/api_key/").expect(200);
  }

  /** What a key that sees some users only may not see, of its own organization. */
  @Test
  void usersOutOfSightAreAsIfTheyWereNot() {
    String organization = "orga_strangers_some";
    FunnelClient all = server.newKey(organization, ALL_RIGHTS);
    all.importNdjson(records("own") + records("hid").replace("pipe_hid", "pipe_other")).expect(200);
    all.importNdjson(
            """
            {"_type":"Group","id":"group_mix","name":"x","members":[{"user_id":"user_own"},{"user_id":"user_mem"}]}
            {"_type":"Opportunity","id":"oppo_x","status_id":"stat_own","user_id":"user_dea","date_created":"2024-01-01"}
            """)
        .expect(200);
    Hidden users = new Hidden(List.of("user_hid", "user_mem", "user_dea", "group_hid"));
    // A search that names it keeps what the caller sees of its members.
    Hidden partly = new Hidden(List.of("group_mix"));
    List<Place> unsearched =
        places().stream().filter(place -> !place.name().contains("saved_search")).toList();
    String others = "{\"name\":\"a\",\"rights\":[\"report\"],\"visible_users\":[\"user_hid\"]}";
    all.post("/api/v1/api_key/", others).expect(201);
    FunnelClient some =
        all.withKey(
            all.post(
                    "/api/v1/api_key/",
                    """
                    {"name":"b","rights":["report","search"],"visible_users":["user_own"]}""")
                .expect(201)
                .json()
                .path("key")
                .asText());
    FunnelClient admin =
        all.withKey(
            all.post(
                    "/api/v1/api_key/",
                    """
                    {"name":"c","rights":["report","search","admin"],"visible_users":["user_own"]}""")
                .expect(201)
                .json()
                .path("key")
                .asText());
    for (FunnelClient caller : List.of(some, admin)) {
      assertEquals(List.of(), users.told(caller, operations));
      assertEquals(List.of(), partly.told(caller, operations));
    }
    for (FunnelClient caller : List.of(some, admin)) {
      assertEquals(List.of(), users.leaks(caller, places()));
      assertEquals(List.of(), partly.leaks(caller, unsearched));
    }
  }

  /** An import has its ID only while it is under way. */
  @Test
  void importsThatAreUnderWayAreTheirOrganizationsOnly() {
    StallingImport endless = new StallingImport(3);
    CompletableFuture<Answer> theirs =
        CompletableFuture.supplyAsync(() -> begin(far, "imp_far", endless));
    endless.awaitStalled();
    Hidden running = new Hidden(List.of("imp_far"));
    List<Place> cancelling =
        operations.stream()
            .filter(one -> one.id().equals("cancelImport"))
            .flatMap(one -> Place.of(one).stream())
            .toList();
    assertEquals(1, cancelling.size());
    assertEquals(List.of(), running.told(near, operations));
    assertEquals(List.of(), running.leaks(near, cancelling));

    StallingImport another = new StallingImport(3);
    CompletableFuture<Answer> ours =
        CompletableFuture.supplyAsync(() -> begin(near, "imp_far", another));
    Await.until("an import of the same ID", () -> running(near) == 1);
    near.delete("/api/v1/import/imp_far/").expect(204);
    another.close();
    assertEquals(1, running(far));
    assertTrue(!theirs.isDone());
    far.delete("/api/v1/import/imp_far/").expect(204);
    endless.close();
    assertTrue(theirs.join().status() >= 400 && ours.join().status() >= 400);
  }

  /** The webhook is not among the operations: what Close sends is signed, not authorized. */
  @Test
  void aSubscriptionSpeaksForItsOwnOrganizationOnly() {
    configure("near", NEAR, "orga_closenear", KEY);
    configure("far", FAR, "orga_close_far", FAR_KEY);
    CloseEvents own = new CloseEvents(server.anonymous(), "orga_closenear", KEY);
    CloseEvents others = new CloseEvents(server.anonymous(), "orga_close_far", FAR_KEY);
    Await.until("the webhooks", () -> status(own) == 200 && status(others) == 200);
    String before = far.get("/api/v1/export/").expect(200).body();
    Place organization =
        new Place("organization_id", false, (client, id) -> own.deliver(event(id, "oppo_far")));
    assertEquals(
        List.of(),
        new Hidden(List.of("orga_close_far")).leaks(server.anonymous(), List.of(organization)));
    Place object =
        new Place("object_id", false, (client, id) -> own.deliver(event("orga_closenear", id)));
    assertEquals(List.of(), hidden.leaks(server.anonymous(), List.of(object)));
    assertEquals(before, far.get("/api/v1/export/").expect(200).body());
  }

  private static List<Place> places() {
    return operations.stream().flatMap(one -> Place.of(one).stream()).toList();
  }

  private static int running(FunnelClient client) {
    return client.get("/api/v1/import/").expect(200).json().path("data").size();
  }

  private static Answer begin(FunnelClient client, String id, StallingImport stalling) {
    return client.send(
        "POST",
        "/api/v1/import/?id=" + id,
        BodyPublishers.ofInputStream(() -> stalling),
        "Content-Type",
        "application/x-ndjson");
  }

  private static int status(CloseEvents events) {
    return events.deliver(events.ofNoInterest()).status();
  }

  private static String event(String organization, String object) {
    return """
        {"event":{"object_type":"opportunity","action":"deleted","object_id":"%s",
          "organization_id":"%s","date_updated":"2024-01-01T00:00:00"}}"""
        .formatted(object, organization);
  }

  private static void configure(String name, String organization, String inClose, String key) {
    server
        .distribution()
        .configure(
            "org.opportunityfunnel.close-strangers" + name + ".cfg",
            "organization = " + organization,
            "closeOrganization = " + inClose,
            ".webhookKeys = " + key);
  }

  /** One of each kind, called after that. */
  private static String records(String name) {
    return """
        {"_type":"Pipeline","id":"pipe_NAME","name":"Sales","statuses":[{"id":"stat_NAME","label":"New","type":"active"}]}
        {"_type":"User","id":"user_NAME","email":"NAME@example.com"}
        {"_type":"Group","id":"group_NAME","name":"Group","members":[{"user_id":"user_NAME"}]}
        {"_type":"SavedSearch","id":"save_NAME","name":"Search","type":"lead","query":"*"}
        {"_type":"Lead","id":"lead_NAME","name":"Lead"}
        {"_type":"Opportunity","id":"oppo_NAME","lead_id":"lead_NAME","user_id":"user_NAME","status_id":"stat_NAME","value":100,"date_created":"2024-01-01"}
        {"_type":"OpportunityStatusChange","id":"acti_NAME","opportunity_id":"oppo_NAME","new_status_id":"stat_NAME","date_created":"2024-01-02"}
        """
        .replace("NAME", name);
  }
}
