package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opportunityfunnel.itests.harness.Answer;
import org.opportunityfunnel.itests.harness.FunnelServer;
import org.opportunityfunnel.itests.harness.SharedServer;

/** Who may look at saved searches, who may change them, and whose they are. */
@ExtendWith(SharedServer.class)
class SearchRightsIT {
  private static final String ORGANIZATION = "orga_search_rights";
  private static final String BODY =
      SearchClient.ofOpportunities(SearchRecords.worthMoreThan(5_000));
  private static final String PREVIEW =
      "{\"type\":\"opportunity\",\"s_query\":{\"query\":{\"type\":\"match_all\"}}}";

  private static SearchClient owner;
  private static SearchClient stranger;
  private static String id;

  @BeforeAll
  static void load(FunnelServer server) {
    owner = SearchClient.of(server, ORGANIZATION);
    SearchRecords.importInto(owner.http());
    stranger = SearchClient.of(server, "orga_search_strangers");
    SearchRecords.importInto(stranger.http());
    id = owner.made(BODY);
  }

  @Test
  void whoMayReportMayLookAndTryButNotChange(FunnelServer server) {
    SearchClient reader = new SearchClient(server.newKey(ORGANIZATION, "\"report\""));
    assertEquals(owner.get(id).body(), reader.get(id).expect(200).body());
    reader.list().expect(200);
    reader.preview(PREVIEW).expect(200);
    assertEquals(Set.of("user_bert", "user_cleo"), reader.users(SearchRecords.PIPELINE, id));
    assertRefused(reader, 403);
  }

  @Test
  void whoMayOnlyImportMayNothingOfIt(FunnelServer server) {
    SearchClient importer = new SearchClient(server.newKey(ORGANIZATION, "\"import\""));
    importer.get(id).expect(403);
    importer.list().expect(403);
    importer.preview(PREVIEW).expect(403);
    assertRefused(importer, 403);
  }

  @Test
  void whoMayOnlySearchMayChangeButNotLook(FunnelServer server) {
    SearchClient searcher = new SearchClient(server.newKey(ORGANIZATION, "\"search\""));
    String own = searcher.made(BODY);
    searcher.change(own, "{\"name\":\"Other\"}").expect(200);
    searcher.get(own).expect(403);
    searcher.preview(PREVIEW).expect(403);
    searcher.remove(own).expect(204);
  }

  @Test
  void whoHasNoKeyIsNotKnown(FunnelServer server) {
    SearchClient nobody = new SearchClient(server.anonymous());
    nobody.get(id).expect(401);
    nobody.preview(PREVIEW).expect(401);
    assertRefused(nobody, 401);
  }

  /** Of another organization an ID is like one that nobody has, word for word. */
  @Test
  void searchesOfOthersAreAsIfTheyWereNot() {
    for (List<Answer> answers :
        List.of(
            List.of(stranger.get(id), stranger.get("save_none")),
            List.of(stranger.change(id, BODY), stranger.change("save_none", BODY)),
            List.of(stranger.remove(id), stranger.remove("save_none")),
            List.of(
                stranger.report("stages", SearchRecords.PIPELINE, id),
                stranger.report("stages", SearchRecords.PIPELINE, "save_none")))) {
      Answer hidden = answers.get(0);
      assertEquals(answers.get(1).status(), hidden.status(), hidden::toString);
      assertEquals(answers.get(1).body().replace("save_none", id), hidden.body());
    }
    assertFalse(stranger.list().expect(200).body().contains(id));
    assertEquals(Set.of("user_bert", "user_cleo"), owner.users(SearchRecords.PIPELINE, id));
  }

  /** A search counts what the caller sees, and no more. */
  @Test
  void aKeyThatSeesSomeUsersCountsTheirs(FunnelServer server) {
    JsonNode key =
        server
            .admin()
            .post(
                "/api/v1/api_key/",
                """
                {"name":"one","organization":"%s","rights":["report"],"visible_users":["user_bert"]}"""
                    .formatted(ORGANIZATION))
            .expect(201)
            .json();
    SearchClient one = new SearchClient(server.admin().withKey(key.path("key").asText()));
    JsonNode preview = one.preview(PREVIEW).expect(200).json();
    assertEquals(1, preview.path("count").asInt(), preview::toString);
    assertEquals(1, preview.path("total").asInt(), preview::toString);
    assertEquals(Set.of("user_bert"), one.users(SearchRecords.PIPELINE, id));
  }

  private static void assertRefused(SearchClient client, int status) {
    JsonNode before = owner.list().expect(200).json();
    client.create(BODY).expect(status);
    client.change(id, "{\"name\":\"Mine\"}").expect(status);
    client.remove(id).expect(status);
    assertEquals(before, owner.list().expect(200).json());
  }
}
