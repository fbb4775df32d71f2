package org.opportunityfunnel.close.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.close.internal.client.Access;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.HttpAnswer;
import org.opportunityfunnel.close.internal.list.ListReader;
import org.opportunityfunnel.close.internal.list.PageSize;

/** What becomes of the lists that each run reads whole. */
class SmallListsTest {
  private static final String NOTHING = "{\"data\": [], \"has_more\": false}";

  private final Map<String, String> answers = new HashMap<>();
  private final List<String> stored = new ArrayList<>();
  private final Loads loads = new Loads(importer(), "orga_1", tally -> {});

  private RecordImporter importer() {
    return (organization, source, options) -> {
      try {
        byte[] bytes = ((ImportSource.Ndjson) source).stream().readAllBytes();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(stored::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new ImportReport(Map.of(), List.of(), 0, 1);
    };
  }

  private Map<RecordKind, Set<String>> load(Map<RecordKind, Set<String>> before) throws Exception {
    CloseClient client =
        new CloseClient(
            (uri, key) ->
                new HttpAnswer(
                    200,
                    Map.of(),
                    answers
                        .getOrDefault(uri.getPath().replace("/api/v1", ""), NOTHING)
                        .getBytes(StandardCharsets.UTF_8)),
            new Access(URI.create("http://localhost"), "key"),
            Clock.systemUTC(),
            wait -> {},
            new Random(1));
    return new SmallLists(client, new ListReader(client, PageSize.USUAL)).load(before, loads);
  }

  @Test
  void aGroupWhoseMembersAreNotSaidKeepsThoseThatItHas() throws Exception {
    answers.put("/group/", "{\"data\": [{\"id\": \"group_1\"}, {\"id\": \"group_2\"}]}");
    answers.put("/group/group_1/", "{\"id\": \"group_1\", \"name\": \"A\"}");
    answers.put("/group/group_2/", "{\"id\": \"group_2\", \"members\": []}");
    load(Map.of());
    assertEquals(List.of("{\"_type\":\"Group\",\"id\":\"group_2\",\"members\":[]}"), stored);
    assertEquals(List.of("group_1: Close does not say its members."), loads.tally().refusals());
  }

  @Test
  void onlyWhatWasListedBeforeIsRemoved() throws Exception {
    answers.put("/pipeline/", "{\"data\": [{\"id\": \"pipe_1\"}]}");
    Map<RecordKind, Set<String>> few = load(Map.of());
    assertEquals(Set.of("pipe_1"), few.get(RecordKind.PIPELINE));
    answers.put("/pipeline/", "{\"data\": [{\"id\": \"pipe_2\"}]}");
    stored.clear();
    load(few);
    assertEquals(
        List.of(
            "{\"_type\":\"Pipeline\",\"id\":\"pipe_2\"}",
            "{\"_type\":\"Pipeline\",\"id\":\"pipe_1\",\"_deleted\":true,\"date_updated\":null}"),
        stored);
  }

  @Test
  void aListWithoutAnythingRemovesNothing() throws Exception {
    load(Map.of(RecordKind.PIPELINE, Set.of("pipe_1")));
    assertEquals(List.of(), stored);
  }
}
