package org.opportunityfunnel.testkit.agreement;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.RecordJson;

/**
 * Compares how several select. Where they differ, the question and then the records are made
 * smaller, and both are printed.
 *
 * @param expected what is right
 * @param others what must keep the same, each by its name
 * @param smaller questions that are a step smaller
 */
public record Agreement<Q>(
    Selecting<Q> expected, List<Peer<Q>> others, Function<Q, Stream<Q>> smaller) {
  private static final int ATTEMPTS_AT_QUESTION = 2000;
  private static final int ATTEMPTS_AT_RECORDS = 300;

  /** One that is compared. */
  public record Peer<Q>(String name, Selecting<Q> selecting) {}

  /** A question about records. */
  private record Asked<Q>(OrganizationData data, Q question) {}

  /**
   * Asks all questions about these records.
   *
   * @throws AssertionError with the first difference, made small
   */
  public void check(OrganizationData data, List<Q> questions) throws Exception {
    try (Selecting.Opened<Q> right = expected.over(data)) {
      for (Peer<Q> peer : others) {
        try (Selecting.Opened<Q> other = peer.selecting().over(data)) {
          for (Q question : questions) {
            if (differ(right, other, question)) {
              Q small =
                  Shrinking.smallest(
                      question, smaller, one -> differ(right, other, one), ATTEMPTS_AT_QUESTION);
              throw new AssertionError(describe(peer, smallest(peer, data, small)));
            }
          }
        }
      }
    }
  }

  private Asked<Q> smallest(Peer<Q> peer, OrganizationData data, Q question) {
    OrganizationData small =
        Shrinking.smallest(
            data, SmallerRecords::of, one -> differ(peer, one, question), ATTEMPTS_AT_RECORDS);
    Q again =
        Shrinking.smallest(question, smaller, one -> differ(peer, small, one), ATTEMPTS_AT_RECORDS);
    return new Asked<>(small, again);
  }

  private boolean differ(Peer<Q> peer, OrganizationData data, Q question) {
    try (Selecting.Opened<Q> right = expected.over(data);
        Selecting.Opened<Q> other = peer.selecting().over(data)) {
      return differ(right, other, question);
    } catch (Exception e) {
      return true;
    }
  }

  private boolean differ(Selecting.Opened<Q> right, Selecting.Opened<Q> other, Q question) {
    return !answer(right, question).equals(answer(other, question));
  }

  /** What it keeps, or how it fails. */
  private static <Q> Object answer(Selecting.Opened<Q> opened, Q question) {
    try {
      return new TreeSet<>(opened.kept(question));
    } catch (Exception e) {
      return e.toString();
    }
  }

  private String describe(Peer<Q> peer, Asked<Q> asked) throws Exception {
    StringBuilder text = new StringBuilder();
    try (Selecting.Opened<Q> right = expected.over(asked.data());
        Selecting.Opened<Q> other = peer.selecting().over(asked.data())) {
      text.append("right is ").append(answer(right, asked.question())).append('\n');
      text.append(peer.name()).append(" has ").append(answer(other, asked.question()));
    }
    text.append("\nfor ").append(asked.question());
    RecordJson.of(asked.data())
        .forEach((kind, list) -> list.forEach(one -> text.append("\n  ").append(one)));
    return text.toString();
  }
}
