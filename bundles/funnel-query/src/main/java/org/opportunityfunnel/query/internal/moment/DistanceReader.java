package org.opportunityfunnel.query.internal.moment;

import java.math.BigDecimal;
import java.util.Set;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Values;

/** Reads how far offsets go. Each unit is bounded, so that what they reach can be computed. */
final class DistanceReader {
  private static final Set<String> UNITS =
      Set.of("years", "months", "weeks", "days", "hours", "minutes", "seconds");
  private static final long MOST_YEARS = 10_000;
  private static final long MOST = 1_000_000;
  private static final long HOUR = 3_600;
  private static final long MINUTE = 60;

  private final Values values;
  private final Findings findings;

  DistanceReader(Findings findings) {
    this.values = new Values(findings);
    this.findings = findings;
  }

  Distance read(Members offset) {
    offset.allowOnly(UNITS);
    return new Distance(
        unit(offset, "years", MOST_YEARS),
        unit(offset, "months", MOST),
        unit(offset, "weeks", MOST),
        unit(offset, "days", MOST),
        unit(offset, "hours", MOST) * HOUR
            + unit(offset, "minutes", MOST) * MINUTE
            + unit(offset, "seconds", MOST));
  }

  private long unit(Members offset, String name, long most) {
    BigDecimal number = values.whole(offset, name);
    if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
      findings.add(offset.path(name), "must be at most " + most);
      return 0;
    }
    return number.longValueExact();
  }
}
