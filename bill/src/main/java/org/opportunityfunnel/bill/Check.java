package org.opportunityfunnel.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands against shipping: known vulnerabilities, and what nobody looked at. */
public final class Check {
  private final Review review;
  private final List<Advisory> advisories;
  private final List<Acceptance> accepted;

  public Check(Review review, List<Advisory> advisories, List<Acceptance> accepted) {
    this.review = review;
    this.advisories = List.copyOf(advisories);
    this.accepted = List.copyOf(accepted);
  }

  /**
   * Everything that is wrong on a day, each in one line that says what to do; empty if nothing is.
   *
   * @param bills of all archives that are shipped together
   */
  public List<String> problems(List<Bill> bills, LocalDate today) {
    SortedMap<Coordinates, SortedSet<String>> shipped = new TreeMap<>();
    SortedSet<String> problems = new TreeSet<>();
    for (Bill bill : bills) {
      bill.unknown().forEach(one -> problems.add(one + ": say in reviewed.json what it is"));
      bill.places()
          .forEach((one, at) -> shipped.computeIfAbsent(one, any -> new TreeSet<>()).addAll(at));
    }
    shipped.keySet().removeIf(Coordinates::own);
    shipped.forEach((one, at) -> problems.addAll(of(one, at, today)));
    problems.addAll(left(shipped.keySet()));
    return List.copyOf(problems);
  }

  private List<String> of(Coordinates component, SortedSet<String> places, LocalDate today) {
    List<String> problems = new ArrayList<>();
    if (review.of(component).isEmpty()) {
      problems.add(
          component
              + " in "
              + places.first()
              + " was not reviewed: look for its advisories, then add it to reviewed.json");
    }
    for (Advisory advisory : advisories) {
      advisory
          .affecting(component)
          .map(range -> finding(advisory, range, component, places, today))
          .filter(finding -> !finding.isEmpty())
          .ifPresent(problems::add);
    }
    return problems;
  }

  /** Empty if it is accepted on that day. */
  private String finding(
      Advisory advisory,
      Advisory.Range range,
      Coordinates component,
      SortedSet<String> places,
      LocalDate today) {
    List<Acceptance> of = accepted.stream().filter(one -> one.of(advisory, component)).toList();
    if (of.stream().anyMatch(one -> !today.isAfter(one.until()))) {
      return "";
    }
    return "%s in %s has %s, %s: %s %s; %s"
        .formatted(
            component,
            places.first(),
            advisory.names(),
            advisory.severity(),
            advisory.summary(),
            range.fixed() == null ? "No version is fixed" : "Fixed in " + range.fixed(),
            of.isEmpty()
                ? "upgrade it, leave it out, or say in accepted.json why it can't be reached"
                : "it was accepted until " + of.get(0).until() + ", so judge it anew");
  }

  /** What is written down of artifacts that are not shipped, or findings that are none. */
  private List<String> left(Set<Coordinates> shipped) {
    List<String> problems = new ArrayList<>();
    for (Coordinates component : review.components().keySet()) {
      if (!shipped.contains(component)) {
        problems.add(component + " is in reviewed.json but not shipped: take it out");
      }
    }
    for (Acceptance one : accepted) {
      boolean found =
          shipped.contains(one.component())
              && advisories.stream()
                  .anyMatch(
                      known ->
                          one.of(known, one.component())
                              && known.affecting(one.component()).isPresent());
      if (!found) {
        problems.add(
            one.advisory() + " of " + one.component() + " is accepted but not found: take it out");
      }
    }
    return problems;
  }
}
