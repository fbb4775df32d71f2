package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.store.jdbc.internal.Lines.change;
import static org.opportunityfunnel.store.jdbc.internal.Lines.opportunity;
import static org.opportunityfunnel.store.jdbc.internal.Lines.removed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.random.RandomCases;

/** Who takes what changed has what a scan gives. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
class FollowingTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameter StoreUnderTest database;

  @TempDir Path temporary;

  private OpenStore open;

  @BeforeEach
  void open() {
    open = database.open(temporary);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private Follower follower() {
    return new Follower(open.store, OpenStore.ORGANIZATION);
  }

  @Test
  void afterRandomLoadsItIsLikeAScan() {
    RandomCases.check(
        12,
        one -> {
          String name = "orga_" + one.seed();
          Random random = new Random(one.seed());
          Follower close = new Follower(open.store, name);
          Follower far = new Follower(open.store, name);
          for (List<String> part : parts(one.organization(), random)) {
            open.store.load(name, source(part), ImportOptions.DEFAULT);
            assertTrue(close.follow() >= 0, "the log does not reach back one load");
            close.assertLikeScan();
            if (random.nextInt(3) == 0) {
              assertTrue(far.follow() >= 0, "the log does not reach back some loads");
              far.assertLikeScan();
            }
          }
        });
  }

  /** The records in random order, some of them again, some removed and later there again. */
  private static List<List<String>> parts(OrganizationData data, Random random)
      throws JsonProcessingException {
    List<String> lines =
        new ArrayList<>(
            Arrays.asList(ImportFolderWriter.ndjson(data, random.nextLong()).split("\n")));
    List<String> other =
        new ArrayList<>(
            Arrays.asList(ImportFolderWriter.ndjson(data, random.nextLong()).split("\n")));
    Collections.shuffle(lines, random);
    List<List<String>> parts = new ArrayList<>();
    while (!lines.isEmpty()) {
      List<String> part = new ArrayList<>(lines.subList(0, 1 + random.nextInt(lines.size())));
      lines = new ArrayList<>(lines.subList(part.size(), lines.size()));
      parts.add(part);
      List<String> gone = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        gone.add(removal(part.get(random.nextInt(part.size()))));
      }
      if (!gone.isEmpty()) {
        parts.add(gone.stream().distinct().toList());
      }
    }
    Collections.shuffle(other, random);
    parts.add(other.subList(0, Math.min(20, other.size())));
    return parts;
  }

  private static String removal(String line) throws JsonProcessingException {
    JsonNode record = JSON.readTree(line);
    return JSON.createObjectNode()
        .put("_type", record.get("_type").asText())
        .put("id", record.get("id").asText())
        .put("_deleted", true)
        .toString();
  }

  private static ImportSource source(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new ImportSource.Ndjson(new ByteArrayInputStream(bytes));
  }

  @Test
  void onlyWhatALoadTouchedIsTold() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      lines.add(opportunity("o" + i, "s"));
    }
    open.load(lines.toArray(String[]::new));
    Follower follower = follower();
    follower.scan();
    assertEquals(0, follower.follow());

    open.load(change("c1", "o7", "t"), opportunity("o500", "t"));
    assertEquals(2, follower.follow());
    open.load(change("c2", "waiting", "t"));
    assertEquals(1, follower.follow());
    open.load(opportunity("waiting", "s"));
    assertEquals(1, follower.follow());
    open.load(removed("Opportunity", "o7", null));
    open.load(removed("OpportunityStatusChange", "c1", null), removed("Opportunity", "o8", null));
    assertEquals(2, follower.follow());
    follower.assertLikeScan();
  }

  @Test
  void aChangeThatMovesToAnotherOpportunityTouchesBoth() {
    open.load(opportunity("a", "s"), opportunity("b", "s"), change("c", "a", "t"));
    Follower follower = follower();
    follower.scan();
    open.load(change("c", "b", "t"));
    assertEquals(2, follower.follow());
    follower.assertLikeScan();
  }

  @Test
  void afterAVeryLargeLoadOnlyAScanTells() {
    open.load(opportunity("o", "s"));
    Follower follower = follower();
    follower.scan();
    String[] many = new String[100_001];
    for (int i = 0; i < many.length; i++) {
      many[i] =
          "{'_type':'OpportunityStatusChange','id':'c%d','opportunity_id':'o%d',".formatted(i, i)
              + "'new_status_id':'s','date_created':'2024-01-01T00:00:00Z'}";
    }
    open.load(many);
    assertEquals(-1, follower.follow());
    follower.scan();
    open.load(opportunity("o1", "s"));
    assertEquals(1, follower.follow());
    follower.assertLikeScan();
  }

  @Test
  void aVersionThatNeverWasIsNotKnown() {
    Follower follower = follower();
    assertEquals(0, follower.follow());
    assertEquals(false, open.store.changes(OpenStore.ORGANIZATION, 1, follower));
    open.load(opportunity("o", "s"));
    assertEquals(false, open.store.changes(OpenStore.ORGANIZATION, 2, follower));
    assertEquals(1, follower.follow());
    assertEquals(1, follower.version());
  }
}
