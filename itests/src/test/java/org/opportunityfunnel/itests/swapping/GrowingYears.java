package org.opportunityfunnel.itests.swapping;

import java.util.List;
import java.util.stream.IntStream;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.itests.harness.ScannedRecords;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.years.SalesYears;

/** An organization that gets more opportunities step by step. */
final class GrowingYears {
  static final String GROUP = "group_three";
  static final String LARGE_DEALS = "save_large";

  private static final int AT_FIRST = 240;
  private static final int EACH_STEP = 30;
  private static final long SEED = 11;

  private GrowingYears() {}

  /** All records after so many steps. */
  static OrganizationData data(int step) {
    return records(step).data(users(), groups(), searches());
  }

  /** What the step brought. */
  static OrganizationData increment(int step) {
    return step == 0 ? data(0) : records(step).after(size(step - 1));
  }

  private static ScannedRecords records(int step) {
    ScannedRecords records = new ScannedRecords();
    // The first ones of a larger number are the same.
    new SalesYears(size(step), SEED).scan(records);
    return records;
  }

  private static int size(int step) {
    return AT_FIRST + step * EACH_STEP;
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
