package org.opportunityfunnel.reports.internal.fake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.report.ReportRequest;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;

/** A small organization, its callers, and a request that it can answer. */
public final class Sample {
  public static final String ORGANIZATION = "orga_1";

  /** Whom opportunities belong to: one without a record, and nobody, among them. */
  public static final List<String> OWNERS = Arrays.asList("user_b", "user_x", null, "user_a");

  private Sample() {}

  public static Catalog catalog(long version) {
    return new Catalog(
        version,
        List.of(
            new Pipeline(
                "pipe_1",
                "Sales",
                List.of(
                    new Status("stat_w", "Won", StatusType.WON),
                    new Status("stat_1", "Demo", StatusType.ACTIVE),
                    new Status("stat_l", "Lost", StatusType.LOST),
                    new Status("stat_2", "Offer", StatusType.ACTIVE)))),
        List.of(user("user_a", "Ada"), user("user_b", "Bob"), user("user_c", "Cyd")),
        List.of(
            new Group("group_ba", "B and A", List.of("user_b", "user_a")),
            new Group("group_ac", "A and C", List.of("user_a", "user_c")),
            new Group("group_m", "With one who has no record", List.of("user_m", "user_a")),
            new Group("group_0", "Nobody", List.of())),
        List.of(search("save_all"), search("save_some"), search("save_bad")),
        List.of("EUR"));
  }

  /** Version 1 of another store, with that user only. */
  public static Catalog catalogOf(String user) {
    Catalog sample = catalog(1);
    return new Catalog(
        1,
        sample.pipelines(),
        List.of(user(user, "Other")),
        sample.groups(),
        sample.savedSearches(),
        sample.currencies());
  }

  public static FakeView view(long version) {
    return new FakeView(catalog(version), OWNERS);
  }

  /** One that sees everything. */
  public static Caller everyone() {
    return caller(Optional.empty(), Right.REPORT);
  }

  /** One that sees only these users. */
  public static Caller seeing(String... users) {
    return caller(Optional.of(Set.of(users)), Right.REPORT);
  }

  public static Caller caller(Optional<Set<String>> visible, Right... rights) {
    return new Caller("key_1", ORGANIZATION, Optional.empty(), Set.of(rights), visible);
  }

  /** One that is right, with these members besides. */
  public static ReportRequest request(Map<String, ?> more) {
    Map<String, Object> members = new HashMap<>(more);
    members.putIfAbsent("pipeline", "pipe_1");
    members.putIfAbsent("type", "active-stage-cohort");
    return new ReportRequest(members, List.of(), null);
  }

  /** One that is right, for these users. */
  public static ReportRequest forUsers(String... users) {
    return request(Map.of("users", new ArrayList<>(List.of(users))));
  }

  /** One that is right, with that saved search. */
  public static ReportRequest forSearch(String id) {
    return request(Map.of("query", Map.of("type", "saved_search", "saved_search_id", id)));
  }

  private static User user(String id, String name) {
    return new User(id, name, null, null);
  }

  private static SavedSearch search(String id) {
    return new SavedSearch(id, id, "opportunity", Map.of(), null);
  }
}
