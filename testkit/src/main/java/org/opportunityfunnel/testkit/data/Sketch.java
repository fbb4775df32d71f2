package org.opportunityfunnel.testkit.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.model.Group;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.User;
import org.opportunityfunnel.api.model.ValuePeriod;

/**
 * A small organization in few words, for tests of single rules:
 *
 * <pre>
 * new Sketch()
 *     .pipeline("sales", "new talk offer +won -lost")
 *     .story("a", "user_1", 100, "0 new", "10 talk", "20.5 won")
 *     .data()
 * </pre>
 *
 * A status is active, won with a {@code +}, lost with a {@code -}; its ID and label are its name. A
 * story begins with the creation; its times are seconds after {@link #at}(0). Not thread-safe.
 */
public final class Sketch {
  private static final long START = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();

  private final List<Pipeline> pipelines = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<LeadRecord> leads = new ArrayList<>();
  private final List<OpportunityRecord> opportunities = new ArrayList<>();
  private final List<ChangeRecord> changes = new ArrayList<>();

  /** So many seconds after the beginning of 2024. */
  public static Instant at(String seconds) {
    BigDecimal nanos = new BigDecimal(seconds).movePointRight(9);
    return Instant.ofEpochSecond(START, nanos.longValueExact());
  }

  /** So many seconds after the beginning of 2024. */
  public static Instant at(long seconds) {
    return Instant.ofEpochSecond(START + seconds);
  }

  /** A pipeline with its statuses in order, names with their marks, separated by spaces. */
  public Sketch pipeline(String id, String statuses) {
    List<Status> parsed = new ArrayList<>();
    for (String word : statuses.isBlank() ? new String[0] : statuses.strip().split(" +")) {
      parsed.add(status(word));
    }
    pipelines.add(new Pipeline(id, id, parsed));
    return this;
  }

  public Sketch user(String id) {
    users.add(new User(id, id, null, null));
    return this;
  }

  public Sketch group(String id, String... members) {
    groups.add(new Group(id, id, List.of(members)));
    return this;
  }

  /** An opportunity without a value, of nobody. */
  public Sketch story(String id, String... entries) {
    return told(id, null, null, entries);
  }

  /** An opportunity that is in the status of its last entry, at 50 percent. */
  public Sketch story(String id, String userId, long value, String... entries) {
    return told(id, userId, value, entries);
  }

  private Sketch told(String id, String userId, Long value, String... entries) {
    String[] first = entries[0].split(" ");
    String current = first[1];
    for (int i = 1; i < entries.length; i++) {
      String[] entry = entries[i].split(" ");
      change(id + "_" + i, id, entry[0], current, entry[1]);
      current = entry[1];
    }
    return opportunity(
        new OpportunityDraft(id, current, at(first[0]))
            .user(userId)
            .value(value, ValuePeriod.ONE_TIME)
            .confidence(50));
  }

  public Sketch lead(LeadDraft draft) {
    leads.add(draft.done());
    return this;
  }

  public Sketch opportunity(OpportunityDraft draft) {
    opportunities.add(draft.done());
    return this;
  }

  /** A change of its own; the old status may be null. */
  public Sketch change(
      String id, String opportunityId, String seconds, String oldStatusId, String newStatusId) {
    return changeAt(at(seconds), id, opportunityId, oldStatusId, newStatusId);
  }

  /** A change at any time. */
  public Sketch changeAt(
      Instant time, String id, String opportunityId, String oldStatusId, String newStatusId) {
    changes.add(ChangeRecord.at(time, id, opportunityId, oldStatusId, newStatusId));
    return this;
  }

  /** What was sketched so far. */
  public OrganizationData data() {
    return new OrganizationData(pipelines, users, groups, List.of(), leads, opportunities, changes);
  }

  private static Status status(String word) {
    return switch (word.charAt(0)) {
      case '+' -> new Status(word.substring(1), word.substring(1), StatusType.WON);
      case '-' -> new Status(word.substring(1), word.substring(1), StatusType.LOST);
      default -> new Status(word, word, StatusType.ACTIVE);
    };
  }
}
