package org.opportunityfunnel.itests.swapping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.itests.harness.ScannedRecords;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderWriter;
import org.opportunityfunnel.testkit.years.SalesYears;

/** An organization that gets more opportunities step by step, then fewer, and more again. */
final class GrowingYears {
  static final String GROUP = "group_three";
  static final String LARGE_DEALS = "save_large";

  private static final int AT_FIRST = 240;
  private static final int EACH_STEP = 30;
  private static final int HIGHEST = 2;
  private static final long SEED = 11;

  private GrowingYears() {}

  /** The level after so many steps; at one level the records are always the same. */
  static int level(int step) {
    int inTurn = step % (2 * HIGHEST);
    return inTurn <= HIGHEST ? inTurn : 2 * HIGHEST - inTurn;
  }

  /** All records of a level. */
  static OrganizationData data(int level) {
    return records(level).data(users(), groups(), searches());
  }

  /** The lines that make the records after the step of those before it. */
  static String lines(int step) {
    if (step == 0) {
      return ImportFolderWriter.ndjson(data(0), 0);
    }
    boolean isMore = level(step) > level(step - 1);
    int upper = Math.max(level(step), level(step - 1));
    OrganizationData between = records(upper).after(size(upper - 1));
    return isMore
        ? ImportFolderWriter.ndjson(between, step)
        : Stream.concat(
                between.opportunities().stream().map(one -> removal("Opportunity", one.id())),
                between.changes().stream().map(one -> removal("OpportunityStatusChange", one.id())))
            .collect(Collectors.joining());
  }

  private static String removal(String type, String id) {
    return "{\"_type\":\"%s\",\"id\":\"%s\",\"_deleted\":true}\n".formatted(type, id);
  }

  private static ScannedRecords records(int level) {
    ScannedRecords records = new ScannedRecords();
    // The first ones of a larger number are the same.
    new SalesYears(size(level), SEED).scan(records);
    return records;
  }

  private static int size(int level) {
    return AT_FIRST + level * EACH_STEP;
  }

  private static List<User> users() {
    return IntStream.range(0, 200)
        .mapToObj(i -> new User("user_" + i, "First" + i, "Last" + i, null))
        .toList();
  }

  private static List<Group> groups() {
    return List.of(new Group(GROUP, "Three", List.of("user_7", "user_3", "user_150")));
  }

  private static List<SavedSearch> searches() {
    return List.of(new SavedSearch(LARGE_DEALS, "Large", "opportunity", null, "value >= 2500000"));
  }
}
