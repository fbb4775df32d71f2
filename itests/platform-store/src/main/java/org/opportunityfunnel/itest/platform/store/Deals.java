package org.opportunityfunnel.itest.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.api.model.SearchableOpportunity;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.model.ValuePeriod;

/** The records of the platform. */
public final class Deals {
  public static final String ORGANIZATION = "orga_platform";
  public static final String PIPELINE = "pipe_sales";
  public static final String GROUP = "group_north";
  public static final String LARGE_DEALS = "save_large";

  /** Everything but the deals. */
  public static final Catalog CATALOG =
      new Catalog(
          1,
          List.of(
              pipeline(PIPELINE, "lead talk offer", "won", "lost"),
              pipeline("pipe_renewals", "due", "renewed", "ended")),
          List.of(user("ada"), user("bert"), user("cleo")),
          List.of(new Group(GROUP, "North", List.of("cleo", "ada"))),
          List.of(
              new SavedSearch(
                  LARGE_DEALS, "Large deals", "opportunity", null, "value >= 20000 note:large")),
          List.of("EUR"));

  /** The deals; a way is a status and a day, one after the other. */
  public static final List<SearchableOpportunity> ALL =
      List.of(
          deal(0, "ada", 50_000, "large", "lead 2024-01-03", "talk 2024-01-10", "won 2024-02-01"),
          deal(1, "ada", 1_200, "small", "lead 2024-01-05", "lost 2024-01-06"),
          deal(2, "bert", 20_000, "large", "lead 2024-02-11", "offer 2024-03-01"),
          deal(3, "bert", 7_700, "small", "talk 2024-02-12", "lead 2024-02-20", "talk 2024-03-20"),
          deal(4, "cleo", 99_999, "large", "lead 2024-02-29", "offer 2024-04-01", "won 2024-05-05"),
          deal(5, "cleo", 31_000, "large", "lead 2024-03-03", "due 2024-03-09"),
          deal(6, "cleo", 4_500, "small", "due 2024-03-04", "renewed 2024-03-30"),
          deal(7, null, 60_000, "large", "lead 2024-04-15", "lost 2024-05-01", "offer 2024-06-01"),
          deal(8, "ada", 15_000, "small", "lead 2024-05-20", "talk 2024-06-02", "lost 2024-07-01"),
          deal(9, "bert", 80_000, "large", "offer 2024-06-15", "won 2024-06-30"));

  private Deals() {}

  private static Pipeline pipeline(String id, String active, String won, String lost) {
    List<Status> statuses = new ArrayList<>();
    for (String stage : active.split(" ")) {
      statuses.add(new Status(stage, stage, StatusType.ACTIVE));
    }
    statuses.add(new Status(won, won, StatusType.WON));
    statuses.add(new Status(lost, lost, StatusType.LOST));
    return new Pipeline(id, id, statuses);
  }

  private static User user(String id) {
    return new User(id, id, null, id + "@example.com");
  }

  private static SearchableOpportunity deal(
      int key, String user, long cents, String note, String... way) {
    List<StatusChange> changes = new ArrayList<>();
    for (int i = 1; i < way.length; i++) {
      String id = "change_" + key + "_" + i;
      changes.add(new StatusChange(id, status(way[i - 1]), status(way[i]), day(way[i])));
    }
    OpportunityHistory history =
        new OpportunityHistory(
            key,
            "deal_" + key,
            user,
            status(way[way.length - 1]),
            cents,
            key % 4 == 0 ? ValuePeriod.MONTHLY : ValuePeriod.ONE_TIME,
            10 * key,
            day(way[0]),
            null,
            changes);
    return new SearchableOpportunity(
        history, null, null, null, null, null, "EUR", null, null, note, Map.of());
  }

  private static String status(String entry) {
    return entry.split(" ")[0];
  }

  private static Instant day(String entry) {
    return Instant.parse(entry.split(" ")[1] + "T09:00:00Z");
  }
}
