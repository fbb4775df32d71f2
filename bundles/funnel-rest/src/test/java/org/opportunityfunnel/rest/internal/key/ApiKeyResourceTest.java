package org.opportunityfunnel.rest.internal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.rest.internal.RunningApi;
import org.opportunityfunnel.rest.internal.Settings;

class ApiKeyResourceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private RunningApi api;
  private String root;

  @BeforeEach
  void start() throws Exception {
    root = "the-configured-key";
    start(Settings.in(folder).withAdminKey(" " + root + "\n"));
  }

  private void start(Settings settings) throws Exception {
    DirectoryKeys keys = new DirectoryKeys(settings);
    api = RunningApi.empty(settings);
    api.services.reports().set(api.reports);
    api.services.keys().set(keys);
    api.services.authenticators().add(keys, 0, 1);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> call(String key, String method, String path, String body)
      throws Exception {
    return api.send(
        HttpRequest.newBuilder(api.uri(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private JsonNode issue(String key, String body) throws Exception {
    HttpResponse<String> response = call(key, "POST", "api_key/", body);
    assertEquals(201, response.statusCode(), response.body());
    return MAPPER.readTree(response.body());
  }

  private String admin(String organization) throws Exception {
    return issue(
            root,
            "{\"name\":\"a\",\"rights\":[\"admin\",\"report\"],\"organization\":\""
                + organization
                + "\"}")
        .get("key")
        .textValue();
  }

  @Test
  void aKeyFromMakingToRevoking() throws Exception {
    JsonNode issued =
        issue(
            root,
            "{\"name\":\"Ann\",\"rights\":[\"report\"],\"organization\":\"orga_one\","
                + "\"user_id\":\"user_ann\",\"visible_users\":[\"user_bob\",\"user_ann\"]}");
    List<String> names = new ArrayList<>();
    issued.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "id",
            "name",
            "organization",
            "rights",
            "user_id",
            "visible_users",
            "date_created",
            "key"),
        names);
    assertEquals("[\"user_ann\",\"user_bob\"]", issued.get("visible_users").toString());
    assertTrue(
        issued.get("date_created").textValue().matches("[-0-9]{10}T[:0-9]{8}\\.\\d{6}\\+00:00"));
    String key = issued.get("key").textValue();

    JsonNode me = MAPPER.readTree(call(key, "GET", "me/", "").body());
    assertEquals("user_ann", me.get("id").textValue());
    assertEquals("[\"user_ann\",\"user_bob\"]", me.get("visible_users").toString());

    String list = call(root, "GET", "api_key/?organization=orga_one", "").body();
    assertFalse(list.contains(key.substring(key.lastIndexOf('_') + 1)));
    assertEquals(issued.get("id"), MAPPER.readTree(list).at("/data/0/id"));
    assertFalse(MAPPER.readTree(list).at("/data/0").has("key"));

    String path = "api_key/" + issued.get("id").textValue() + "/";
    assertEquals(204, call(root, "DELETE", path, "").statusCode());
    assertEquals(401, call(key, "GET", "me/", "").statusCode());
    assertEquals(404, call(root, "DELETE", path, "").statusCode());
  }

  @Test
  void withoutTheRightToReportThereAreNoReports() throws Exception {
    String key = issue(root, "{\"name\":\"i\",\"rights\":[\"import\"]}").get("key").textValue();
    assertEquals(403, call(key, "GET", "me/", "").statusCode());
    assertEquals(403, call(key, "GET", "api_key/", "").statusCode());
  }

  @Test
  void otherOrganizationsKeysAreAsIfTheyWereNotThere() throws Exception {
    String one = admin("orga_one");
    JsonNode two =
        issue(root, "{\"name\":\"t\",\"rights\":[\"report\"],\"organization\":\"orga_two\"}");
    HttpResponse<String> theirs =
        call(one, "DELETE", "api_key/" + two.get("id").textValue() + "/", "");
    HttpResponse<String> nobodys = call(one, "DELETE", "api_key/0000000000000000/", "");
    assertEquals(404, theirs.statusCode());
    assertEquals(nobodys.body(), theirs.body());
    HttpResponse<String> listTheirs = call(one, "GET", "api_key/?organization=orga_two", "");
    HttpResponse<String> listNobodys = call(one, "GET", "api_key/?organization=orga_none", "");
    assertEquals(403, listTheirs.statusCode());
    assertEquals(listNobodys.statusCode(), listTheirs.statusCode());
    assertEquals(listNobodys.body(), listTheirs.body());
    assertEquals(1, MAPPER.readTree(call(one, "GET", "api_key/", "").body()).get("data").size());
    String forTwo = "{\"name\":\"x\",\"rights\":[\"report\"],\"organization\":\"orga_two\"}";
    assertEquals(403, call(one, "POST", "api_key/", forTwo).statusCode());
    assertEquals(
        "orga_one",
        issue(one, "{\"name\":\"x\",\"rights\":[\"report\"]}").get("organization").textValue());
  }

  @Test
  void aLimitedAdminMakesNoKeyThatSeesMore() throws Exception {
    String limited =
        issue(root, "{\"name\":\"l\",\"rights\":[\"admin\"],\"visible_users\":[\"u1\",\"u2\"]}")
            .get("key")
            .textValue();
    String more = "{\"name\":\"m\",\"rights\":[\"report\"]";
    assertEquals(403, call(limited, "POST", "api_key/", more + "}").statusCode());
    assertEquals(
        403, call(limited, "POST", "api_key/", more + ",\"visible_users\":[\"u3\"]}").statusCode());
    String another = more + ",\"visible_users\":[\"u1\"],\"user_id\":\"u3\"}";
    assertEquals(403, call(limited, "POST", "api_key/", another).statusCode());
    issue(limited, more + ",\"visible_users\":[\"u1\"]}");
    issue(limited, more + ",\"visible_users\":[]}");
  }

  @Test
  void keysThatSeeMoreThanALimitedAdminAreAsIfTheyWereNotThere() throws Exception {
    String rights = "{\"name\":\"l\",\"rights\":[\"admin\"],\"visible_users\":[\"u1\",\"u2\"]";
    String limited = issue(root, rights + "}").get("key").textValue();
    List<JsonNode> hidden =
        List.of(
            issue(root, "{\"name\":\"all\",\"rights\":[\"report\"]}"),
            issue(root, "{\"name\":\"u3\",\"rights\":[\"report\"],\"visible_users\":[\"u3\"]}"),
            issue(root, rights + ",\"user_id\":\"u3\"}"));
    JsonNode seen = issue(root, rights + ",\"user_id\":\"u2\"}");
    String list = call(limited, "GET", "api_key/", "").body();
    assertTrue(list.contains(seen.get("id").textValue()), list);
    String none = call(limited, "DELETE", "api_key/0000000000000000/", "").body();
    for (JsonNode key : hidden) {
      String id = key.get("id").textValue();
      assertFalse(list.contains(id), list);
      HttpResponse<String> answer = call(limited, "DELETE", "api_key/" + id + "/", "");
      assertEquals(404, answer.statusCode());
      assertEquals(none, answer.body());
    }
    String path = "api_key/" + seen.get("id").textValue() + "/";
    assertEquals(204, call(limited, "DELETE", path, "").statusCode());
  }

  @Test
  void aWrongOrderSaysWhatIsWrong() throws Exception {
    HttpResponse<String> response = call(root, "POST", "api_key/", "{\"rights\":[\"report\"]}");
    assertEquals(400, response.statusCode());
    assertEquals(
        "{\"errors\":[],\"field-errors\":{\"name\":\"This field is required.\"}}", response.body());
  }

  @Test
  void damagedKeysRefuseAllAndAreLeftAlone() throws Exception {
    stop();
    Path file = folder.resolve("keys.json");
    Files.writeString(file, "damaged");
    start(Settings.in(folder).withAdminKey(root));
    HttpResponse<String> response = call(root, "GET", "api_key/", "");
    assertEquals(503, response.statusCode());
    assertEquals("{\"error\":\"The API keys can't be read; the log says why.\"}", response.body());
    assertEquals("damaged", Files.readString(file));
  }

  @Test
  void basicWithAnEmptyPasswordIsAKeyAndWithOneIsNot() throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("me/"));
    request.setHeader("Authorization", RunningApi.basic(root + ":"));
    assertEquals(200, api.send(request).statusCode());
    request.setHeader("Authorization", RunningApi.basic(root + ":" + root));
    assertEquals(401, api.send(request).statusCode());
  }
}
