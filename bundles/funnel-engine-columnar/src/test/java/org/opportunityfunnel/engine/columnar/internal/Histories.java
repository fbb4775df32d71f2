package org.opportunityfunnel.engine.columnar.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.model.ValuePeriod;

/**
 * Small histories for tests, from a short text: {@code c0; a>b@10; b>w@20; u30; =l} is created at
 * second 0, changes twice, was updated at 30 and is now in status l. Seconds may have a fraction;
 * {@code >b@10} has no old status. Without {@code =} the record is where its last change led.
 *
 * <p>Pipeline P has the statuses a, b, c (active), w, v (won), l, k (lost); pipeline Q has x
 * (active), y (won), z (lost); every other status is deleted.
 */
public final class Histories {
  public static final Pipeline P = pipeline("P", "abc", "wv", "lk");
  public static final Pipeline Q = pipeline("Q", "x", "y", "z");

  private Histories() {}

  /** A pipeline whose statuses are called by these letters. */
  public static Pipeline pipeline(String id, String active, String won, String lost) {
    List<Status> statuses = new ArrayList<>();
    active.chars().forEach(one -> statuses.add(status(one, StatusType.ACTIVE)));
    won.chars().forEach(one -> statuses.add(status(one, StatusType.WON)));
    lost.chars().forEach(one -> statuses.add(status(one, StatusType.LOST)));
    return new Pipeline(id, id, statuses);
  }

  private static Status status(int letter, StatusType type) {
    String id = Character.toString(letter);
    return new Status(id, id, type);
  }

  /** Both pipelines, at that version. */
  public static Catalog catalog(long version) {
    return new Catalog(version, List.of(P, Q), List.of(), List.of(), List.of(), List.of());
  }

  /** The opportunity of user u, worth one cent. */
  public static OpportunityHistory parse(int key, String text) {
    return parse(key, text, "u", 1L);
  }

  public static OpportunityHistory parse(int key, String text, String user, Long value) {
    Instant created = null;
    Instant updated = null;
    String status = null;
    List<StatusChange> changes = new ArrayList<>();
    for (String part : Arrays.stream(text.split(";")).map(String::strip).toList()) {
      if (part.startsWith("=")) {
        status = part.substring(1);
      } else if (part.contains(">")) {
        changes.add(change(changes.size(), part));
        status = changes.get(changes.size() - 1).newStatusId();
      } else if (part.startsWith("c")) {
        created = instant(part.substring(1));
      } else {
        updated = instant(part.substring(1));
      }
    }
    return new OpportunityHistory(
        key, "o" + key, user, status, value, ValuePeriod.ONE_TIME, 50, created, updated, changes);
  }

  private static StatusChange change(int number, String text) {
    int arrow = text.indexOf('>');
    int at = text.indexOf('@');
    String old = arrow == 0 ? null : text.substring(0, arrow);
    // IDs fall in the order of the text: nothing but time may order changes of different times.
    String id = "change" + (9 - number);
    return new StatusChange(
        id, old, text.substring(arrow + 1, at), instant(text.substring(at + 1)));
  }

  private static Instant instant(String seconds) {
    BigDecimal value = new BigDecimal(seconds);
    BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
    long nanos = value.subtract(whole).movePointRight(9).longValueExact();
    return Instant.ofEpochSecond(whole.longValueExact(), nanos);
  }
}
