package org.opportunityfunnel.close.internal.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opportunityfunnel.close.internal.client.Access;
import org.opportunityfunnel.close.internal.client.CloseClient;
import org.opportunityfunnel.close.internal.client.CloseException;
import org.opportunityfunnel.close.internal.client.HttpAnswer;
import org.opportunityfunnel.close.internal.client.HttpPort;
import org.opportunityfunnel.close.internal.record.Micros;

/** Whatever the order of a list and whoever works in it, none that stays is missed. */
class ListReaderTest {
  private static final PageSize PAGES = new PageSize(10, 3, 40);

  private final List<ObjectNode> records = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private Runnable meanwhile = () -> {};
  private int deepest = Integer.MAX_VALUE;
  private boolean takesNoQuery;

  private void make(int number, int perMoment) {
    for (int i = 0; i < number; i++) {
      records.add(
          JsonNodeFactory.instance
              .objectNode()
              .put("id", "r" + i)
              .put("date_created", Micros.text(i / perMoment)));
    }
  }

  private HttpAnswer page(URI uri, String authorization) {
    requests.add(uri.toString());
    Map<String, String> asked = parameters(uri);
    int skip = Integer.parseInt(asked.get("_skip"));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (takesNoQuery && asked.containsKey("query")) {
      body.put("error", "query is not allowed.");
      return new HttpAnswer(400, Map.of(), body.toString().getBytes(StandardCharsets.UTF_8));
    }
    if (skip > deepest) {
      body.put("error", "The skip you set is larger than the maximum skip (max_skip = 20).");
      return new HttpAnswer(400, Map.of(), body.toString().getBytes(StandardCharsets.UTF_8));
    }
    String from = asked.getOrDefault("date_created__gte", "");
    String until = asked.getOrDefault("date_created__lt", "9");
    List<ObjectNode> kept =
        records.stream()
            .filter(one -> one.get("date_created").asText().compareTo(from) >= 0)
            .filter(one -> one.get("date_created").asText().compareTo(until) < 0)
            .toList();
    ArrayNode data = body.putArray("data");
    int limit = Integer.parseInt(asked.get("_limit"));
    kept.stream().skip(skip).limit(limit).forEach(data::add);
    body.put("has_more", skip + limit < kept.size());
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    meanwhile.run();
    return new HttpAnswer(200, Map.of(), bytes);
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new HashMap<>();
    for (String one : uri.getRawQuery().split("&")) {
      String[] pair = one.split("=", 2);
      parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private Set<String> read(Listing listing) throws CloseException, InterruptedException {
    HttpPort http = this::page;
    ListReader reader =
        new ListReader(
            new CloseClient(
                http,
                new Access(URI.create("http://localhost"), "key"),
                Clock.systemUTC(),
                wait -> {},
                new Random(1)),
            PAGES);
    Set<String> read = new TreeSet<>();
    for (Position position = Position.START; !position.isEnd(); ) {
      Page page = reader.read(listing, position);
      page.records().forEach(record -> read.add(record.get("id").asText()));
      position = page.next();
    }
    return read;
  }

  private Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    records.forEach(record -> ids.add(record.get("id").asText()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "rising, 500, 1",
    "falling, 500, 1",
    "any, 500, 1",
    "rising, 300, 7",
    "falling, 300, 7",
    "any, 300, 7",
    "rising, 0, 1",
    "falling, 1, 1",
    "any, 10, 1",
    "any, 11, 1",
    "any, 24, 8"
  })
  void pastTheDepthItGoesOnByDate(String order, int number, int perMoment) throws Exception {
    make(number, perMoment);
    switch (order) {
      case "falling" -> Collections.reverse(records);
      case "any" -> Collections.shuffle(records, new Random(1));
      default -> records.sort(Comparator.comparing(one -> one.get("date_created").asText()));
    }
    for (int depth : new int[] {Integer.MAX_VALUE, 20}) {
      deepest = depth;
      assertEquals(ids(), read(Listing.STATUS_CHANGES));
    }
    assertTrue(requests.stream().allMatch(one -> !one.contains("_skip=5")), requests::toString);
  }

  @Test
  void aListInOrderIsReadOnce() throws Exception {
    make(500, 1);
    read(Listing.STATUS_CHANGES);
    assertTrue(requests.size() < 500 / (10 - 3) * 1.2, requests.size() + " requests");
  }

  @Test
  void tooManyOfOneMomentAreTold() {
    make(100, 100);
    assertTrue(
        assertThrows(CloseException.class, () -> read(Listing.STATUS_CHANGES))
            .getMessage()
            .contains("with the same date_created"));
  }

  @Test
  void whatCanNotBeNarrowedIsCut() throws Exception {
    make(100, 1);
    deepest = 20;
    Set<String> read = read(Listing.LEADS);
    assertTrue(read.size() >= 20 && read.size() < 100, read::toString);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 8", "4, 15"})
  void noneThatStaysIsMissedWhileOthersAreRemoved(long seed, int each) throws Exception {
    make(400, 1);
    Collections.reverse(records);
    Random random = new Random(seed);
    meanwhile =
        () -> {
          for (int i = 0; i < each && records.size() > 30; i++) {
            // Mostly from what was read already: that is what moves the rest.
            records.remove(random.nextInt(Math.min(60, records.size())));
          }
        };
    Set<String> read = read(Listing.LEADS);
    assertTrue(read.containsAll(ids()), () -> ids() + " but " + read);
  }

  @Test
  void noneThatWasThereIsMissedWhileOthersAreAdded() throws Exception {
    make(200, 1);
    Collections.reverse(records);
    Set<String> before = ids();
    meanwhile =
        () ->
            records.add(
                0,
                JsonNodeFactory.instance
                    .objectNode()
                    .put("id", "new" + records.size())
                    .put("date_created", Micros.text(1_000 + records.size())));
    assertTrue(read(Listing.STATUS_CHANGES).containsAll(before));
  }

  @Test
  void leadsAreReadAlsoIfTheirOrderCanNotBeAskedForAnyMore() throws Exception {
    make(30, 1);
    takesNoQuery = true;
    assertEquals(ids(), read(Listing.LEADS));
  }

  @ParameterizedTest
  @CsvSource({
    "'{}'",
    "'{\"data\": {}}'",
    "'{\"data\": [{}]}'",
    "'{\"data\": [], \"has_more\": true}'",
    "'{\"data\": [{\"id\": \"x\"}], \"has_more\": true}'"
  })
  void whatListsNothingIsNotClose(String body) {
    CloseClient client =
        new CloseClient(
            (uri, key) -> new HttpAnswer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)),
            new Access(URI.create("http://localhost"), "key"),
            Clock.systemUTC(),
            wait -> {},
            new Random(1));
    assertThrows(
        CloseException.class,
        () -> new ListReader(client, PAGES).read(Listing.USERS, Position.START));
  }
}
