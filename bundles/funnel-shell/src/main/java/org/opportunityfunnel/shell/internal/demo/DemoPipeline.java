package org.opportunityfunnel.shell.internal.demo;

import java.util.List;
import java.util.stream.Stream;
import org.opportunityfunnel.api.model.ValuePeriod;

/**
 * One of the three pipelines and what its opportunities are like.
 *
 * @param share of all opportunities
 * @param medianValue in cents a period
 * @param periods how often values come in; the first is the usual one
 */
record DemoPipeline(
    Key key,
    List<DemoStatus> active,
    List<DemoStatus> won,
    List<DemoStatus> lost,
    double share,
    double medianValue,
    List<ValuePeriod> periods) {

  /** Which pipeline; the name that people see is its label. */
  enum Key {
    NEW_BUSINESS("New Business"),
    RENEWALS("Renewals"),
    PARTNER("Partner");

    private final String label;

    Key(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    String id() {
      return DemoId.named("pipe", label);
    }
  }

  /** In the order of the keys. */
  static final List<DemoPipeline> ALL = List.of(newBusiness(), renewals(), partner());

  static DemoPipeline of(Key key) {
    return ALL.get(key.ordinal());
  }

  /** All statuses in the pipeline's order. */
  Stream<DemoStatus> statuses() {
    return Stream.of(active, won, lost).flatMap(List::stream);
  }

  private static DemoPipeline newBusiness() {
    Key key = Key.NEW_BUSINESS;
    return new DemoPipeline(
        key,
        List.of(
            DemoStatus.active(key, "Lead in", 0.60, 3, 10),
            DemoStatus.active(key, "Qualified", 0.68, 6, 25),
            DemoStatus.active(key, "Demo", 0.72, 9, 40),
            DemoStatus.active(key, "Proposal", 0.72, 10, 60),
            DemoStatus.active(key, "Negotiation", 0.80, 8, 80)),
        List.of(DemoStatus.won(key, "Won", 1)),
        List.of(
            DemoStatus.lost(key, "Lost: price", 3),
            DemoStatus.lost(key, "Lost: competitor", 3),
            DemoStatus.lost(key, "Lost: no decision", 4)),
        0.60,
        900_000,
        List.of(ValuePeriod.ANNUAL, ValuePeriod.ONE_TIME, ValuePeriod.MONTHLY));
  }

  private static DemoPipeline renewals() {
    Key key = Key.RENEWALS;
    return new DemoPipeline(
        key,
        List.of(
            DemoStatus.active(key, "Due soon", 0.96, 12, 70),
            DemoStatus.active(key, "Contacted", 0.95, 8, 75),
            DemoStatus.active(key, "Terms agreed", 0.96, 10, 85),
            DemoStatus.active(key, "Contract out", 0.97, 7, 90),
            DemoStatus.active(key, "Signature", 0.98, 4, 95)),
        List.of(DemoStatus.won(key, "Renewed", 4), DemoStatus.won(key, "Expanded", 1)),
        List.of(DemoStatus.lost(key, "Churned", 1)),
        0.25,
        60_000,
        List.of(ValuePeriod.MONTHLY, ValuePeriod.ANNUAL, ValuePeriod.MONTHLY));
  }

  private static DemoPipeline partner() {
    Key key = Key.PARTNER;
    return new DemoPipeline(
        key,
        List.of(
            DemoStatus.active(key, "Referred", 0.74, 4, 10),
            DemoStatus.active(key, "Accepted", 0.78, 6, 20),
            DemoStatus.active(key, "Discovery", 0.80, 10, 35),
            DemoStatus.active(key, "Solution fit", 0.82, 12, 50),
            DemoStatus.active(key, "Proposal", 0.80, 12, 60),
            DemoStatus.active(key, "Procurement", 0.86, 15, 80),
            DemoStatus.active(key, "Contract", 0.90, 9, 90)),
        List.of(DemoStatus.won(key, "Won", 1)),
        List.of(DemoStatus.lost(key, "Lost", 1)),
        0.15,
        2_400_000,
        List.of(ValuePeriod.ONE_TIME, ValuePeriod.ANNUAL, ValuePeriod.ONE_TIME));
  }
}
