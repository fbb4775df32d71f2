package org.opportunityfunnel.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final Coordinates JACKSON = Coordinates.of("g:jackson:2.21.0");
  private static final String FOUND =
      "g:jackson:2.21.0 in lib/host.jar has CVE-1 (GHSA-1), high: It is bad. Fixed in 2.21.4; ";

  private static final Advisory KNOWN =
      new Advisory(
          "CVE-1",
          List.of("GHSA-1"),
          List.of("g:jackson"),
          List.of(new Advisory.Range("2.19.0", "2.21.4", null)),
          Advisory.Severity.high,
          "It is bad.",
          "somewhere",
          TODAY);

  private static Bill bill(Coordinates... components) {
    SortedMap<Coordinates, SortedSet<String>> places = new TreeMap<>();
    for (Coordinates one : components) {
      places.put(one, new TreeSet<>(List.of("lib/host.jar")));
    }
    return new Bill(places, List.of());
  }

  private static Review reviewed(Coordinates... components) {
    Map<Coordinates, Review.Reviewed> all = new HashMap<>();
    for (Coordinates one : components) {
      all.put(one, new Review.Reviewed(null, null));
    }
    return new Review(TODAY, all, Map.of());
  }

  private static List<String> problems(Review review, List<Acceptance> accepted, Bill... bills) {
    return new Check(review, List.of(KNOWN), accepted).problems(List.of(bills), TODAY);
  }

  private static Acceptance until(LocalDate end) {
    return new Acceptance("CVE-1", JACKSON, "Nothing reads with it.", end);
  }

  @Test
  void aKnownVulnerabilityIsToldWithItsFix() {
    assertEquals(
        List.of(
            FOUND + "upgrade it, leave it out, or say in accepted.json why it can't be reached"),
        problems(reviewed(JACKSON), List.of(), bill(JACKSON)));
  }

  @Test
  void thatThereIsNoFixIsToldToo() {
    Advisory unfixed =
        new Advisory(
            "CVE-2",
            null,
            List.of("g:jackson"),
            List.of(new Advisory.Range("0", null, null)),
            Advisory.Severity.low,
            "It is bad.",
            "somewhere",
            TODAY);
    assertEquals(
        List.of(
            "g:jackson:2.21.0 in lib/host.jar has CVE-2, low: It is bad. No version is fixed; "
                + "upgrade it, leave it out, or say in accepted.json why it can't be reached"),
        new Check(reviewed(JACKSON), List.of(unfixed), List.of())
            .problems(List.of(bill(JACKSON)), TODAY));
  }

  @Test
  void anAcceptedOneIsNoneUntilTheDayIsOver() {
    assertEquals(List.of(), problems(reviewed(JACKSON), List.of(until(TODAY)), bill(JACKSON)));
    LocalDate yesterday = TODAY.minusDays(1);
    assertEquals(
        List.of(FOUND + "it was accepted until 2026-11-27, so judge it anew"),
        problems(reviewed(JACKSON), List.of(until(yesterday)), bill(JACKSON)));
  }

  @Test
  void anotherVersionIsNotAccepted() {
    Coordinates older = Coordinates.of("g:jackson:2.20.0");
    List<String> problems = problems(reviewed(older), List.of(until(TODAY)), bill(older));
    assertEquals(2, problems.size(), problems::toString);
    assertEquals(
        "CVE-1 of g:jackson:2.21.0 is accepted but not found: take it out", problems.get(0));
  }

  @Test
  void whatNobodyLookedAtIsTold() {
    Coordinates unseen = Coordinates.of("g:new:1");
    assertEquals(
        List.of(
            "g:new:1 in lib/host.jar was not reviewed: look for its advisories, then add it to"
                + " reviewed.json"),
        problems(reviewed(), List.of(), bill(unseen, Coordinates.of("org.opportunityfunnel:a:1"))));
  }

  @Test
  void whatIsNotShippedAnyMoreIsTold() {
    Coordinates gone = Coordinates.of("g:gone:1");
    assertEquals(
        List.of("g:gone:1 is in reviewed.json but not shipped: take it out"),
        problems(reviewed(gone), List.of(), bill()));
  }

  @Test
  void itIsEnoughThatOneArchiveShipsIt() {
    Coordinates kar = Coordinates.of("g:kar:1");
    Coordinates both = Coordinates.of("g:both:1");
    assertEquals(List.of(), problems(reviewed(kar, both), List.of(), bill(both), bill(both, kar)));
  }

  @Test
  void whatABillCouldNotNameIsTold() {
    Bill bill = new Bill(new TreeMap<>(), List.of("lib/x.jar has packages of others: a.b"));
    assertEquals(
        List.of("lib/x.jar has packages of others: a.b: say in reviewed.json what it is"),
        problems(reviewed(), List.of(), bill));
  }
}
