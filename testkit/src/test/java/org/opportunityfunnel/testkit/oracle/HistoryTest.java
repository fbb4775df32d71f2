package org.opportunityfunnel.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.testkit.data.ChangeRecord;
import org.opportunityfunnel.testkit.data.OpportunityDraft;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.data.Sketch;

/** Report.md 3, "History", by the smallest records that show each sentence. */
class HistoryTest {

  @Test
  void withoutChangesItIsTheRecord() {
    assertEquals("5 new", history(record("new", "5", null)));
  }

  @Test
  void startsAtTheCreation() {
    assertEquals("5 new, 10 talk", history(record("talk", "5", null), change("10", "new", "talk")));
  }

  @Test
  void startsAtTheFirstChangeIfThatIsEarlier() {
    assertEquals(
        "10 new, 10 talk", history(record("talk", "50", null), change("10", "new", "talk")));
  }

  @Test
  void withoutAnOldStatusStartsWithTheChange() {
    assertEquals("10 talk", history(record("talk", "5", null), change("10", null, "talk")));
  }

  @Test
  void onlyTheFirstOldStatusCounts() {
    assertEquals(
        "0 new, 10 talk, 20 won",
        history(
            record("won", "0", null), change("20", "offer", "won"), change("10", "new", "talk")));
  }

  @Test
  void changesAreOrderedAtFullPrecision() {
    assertEquals(
        "0 new, 10.000000001 talk, 10.000000002 won",
        history(
            record("won", "0", null),
            change("10.000000002", "talk", "won"),
            change("10.000000001", "new", "talk")));
  }

  @Test
  void tiesAreOrderedByIdByCodePoint() {
    // In UTF-16 the emoji comes first; its code point is the greater.
    assertEquals(
        "0 new, 10 talk, 10 won",
        history(
            record("won", "0", null),
            new ChangeRecord("😀", "oppo", "talk", "won", Sketch.at(10), null),
            new ChangeRecord("\uFFFD", "oppo", "new", "talk", Sketch.at(10), null)));
  }

  @Test
  void timeIsTheActivityElseTheCreation() {
    assertEquals(
        "0 new, 10 talk, 20 won",
        history(
            record("won", "0", null),
            new ChangeRecord("1", "oppo", "talk", "won", Sketch.at(20), Sketch.at(1)),
            new ChangeRecord("2", "oppo", "new", "talk", null, Sketch.at(10))));
  }

  @Test
  void recordThatDiffersSaysSoWhenItWasUpdated() {
    assertEquals(
        "0 new, 10 talk, 30 won", history(record("won", "0", "30"), change("10", "new", "talk")));
  }

  @Test
  void recordThatDiffersSaysSoNotBeforeTheLastEntry() {
    assertEquals(
        "0 new, 10 talk, 10 won", history(record("won", "0", "3"), change("10", "new", "talk")));
  }

  @Test
  void recordThatDiffersWithoutUpdateSaysSoAtTheLastEntry() {
    assertEquals(
        "0 new, 10 talk, 10 won", history(record("won", "0", null), change("10", "new", "talk")));
  }

  @Test
  void deletedStatusesAreRemovedLast() {
    // The record agrees with its last change, which is removed: no entry is added for it.
    assertEquals("0 new", history(record("gone", "0", "99"), change("10", "new", "gone")));
    // The record differs from its last change, so it adds one, though that change is removed.
    assertEquals("0 new, 20 new", history(record("new", "0", "20"), change("10", "new", "gone")));
  }

  private static OpportunityRecord record(String status, String created, String updated) {
    return new OpportunityDraft("oppo", status, Sketch.at(created))
        .updated(updated == null ? null : Sketch.at(updated))
        .done();
  }

  private static ChangeRecord change(String at, String oldStatus, String newStatus) {
    return ChangeRecord.at(Sketch.at(at), "acti_" + at, "oppo", oldStatus, newStatus);
  }

  private static String history(OpportunityRecord record, ChangeRecord... changes) {
    List<Entry> entries =
        History.of(record, Arrays.asList(changes), status -> !status.equals("gone"));
    return entries.stream()
        .map(entry -> seconds(entry.at()) + " " + entry.statusId())
        .collect(Collectors.joining(", "));
  }

  private static String seconds(Instant at) {
    long second = at.getEpochSecond() - Sketch.at(0).getEpochSecond();
    return at.getNano() == 0 ? "" + second : String.format("%d.%09d", second, at.getNano());
  }
}
