package org.opportunityfunnel.range.internal;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opportunityfunnel.api.error.Problems;

/**
 * The zones that requests name. {@code timezone} is the ID of a region of the IANA time zone
 * database in its own spelling, {@code UTC} among them; an offset is none, it has its header.
 * {@code X-TZ-Offset} is decimal hours from -18 to 18 that make whole seconds: {@code -5}, {@code
 * 5.75}, {@code +5.5}.
 */
final class ZoneReader {
  static final String TIMEZONE = "timezone";
  static final String TZ_OFFSET = "X-TZ-Offset";

  /** IDs of the database that the JDK takes for mere abbreviations. */
  private static final Map<String, ZoneOffset> FIXED =
      Map.of(
          "EST", ZoneOffset.ofHours(-5),
          "MST", ZoneOffset.ofHours(-7),
          "HST", ZoneOffset.ofHours(-10));

  private static final Pattern DECIMAL_HOURS = Pattern.compile("[+-]?[0-9]{1,2}(\\.[0-9]{1,20})?");
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private final Problems problems;

  ZoneReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * {@code timezone}, else {@code tzOffset}, else the organization's; empty if any is malformed.
   */
  Optional<ZoneId> zone(String timezone, String tzOffset, ZoneId organization) {
    Optional<ZoneId> region = Optional.ofNullable(timezone).flatMap(this::region);
    Optional<ZoneId> offset = Optional.ofNullable(tzOffset).flatMap(this::offset);
    boolean malformed =
        timezone != null && region.isEmpty() || tzOffset != null && offset.isEmpty();
    return malformed
        ? Optional.empty()
        : region.or(() -> offset).or(() -> Optional.of(organization));
  }

  private Optional<ZoneId> region(String id) {
    if (FIXED.containsKey(id)) {
      return Optional.of(FIXED.get(id));
    }
    try {
      ZoneRulesProvider.getRules(id, false);
      return Optional.of(ZoneId.of(id));
    } catch (ZoneRulesException e) {
      problems.add(
          TIMEZONE,
          Quoted.of(id) + " is not an IANA time zone; right are Europe/Berlin, UTC and the like");
      return Optional.empty();
    }
  }

  private Optional<ZoneId> offset(String hours) {
    String text = hours.strip();
    if (DECIMAL_HOURS.matcher(text).matches()) {
      BigDecimal seconds = new BigDecimal(text).multiply(SECONDS_PER_HOUR).stripTrailingZeros();
      int bound = ZoneOffset.MAX.getTotalSeconds();
      if (seconds.scale() <= 0 && seconds.abs().intValue() <= bound) {
        return Optional.of(ZoneOffset.ofTotalSeconds(seconds.intValue()));
      }
    }
    problems.add(
        TZ_OFFSET,
        Quoted.of(hours)
            + " is not an offset from UTC; right are decimal hours from -18 to 18 that make whole"
            + " seconds, such as -5 or 5.5");
    return Optional.empty();
  }
}
