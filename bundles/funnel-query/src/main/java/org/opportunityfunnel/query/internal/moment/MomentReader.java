package org.opportunityfunnel.query.internal.moment;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Limits;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Said;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** Reads moments: objects, or plain ISO 8601 texts. What is wrong is noted. */
public final class MomentReader {
  private static final Vocabulary<Boolean> DIRECTIONS =
      Vocabulary.of(List.of(true, false), back -> back ? "past" : "future");
  private static final String A_DAY = "must be a day of the years 0001 to 9999, such as 2026-01-31";
  private static final String A_TIME =
      "must be a time of the years 0001 to 9999, such as 2026-01-31T09:30:00Z";

  private final DistanceReader distances;
  private final Findings findings;

  public MomentReader(Findings findings) {
    this.distances = new DistanceReader(findings);
    this.findings = findings;
  }

  /** The member as a moment; empty if it is absent, null or wrong. */
  public Optional<Moment> read(Members object, String name) {
    Object value = object.value(name);
    return value == null ? Optional.empty() : moment(value, object.path(name), 1);
  }

  private Optional<Moment> moment(Object value, String path, int depth) {
    if (depth > Limits.DEPTH) {
      findings.add(path, "lies too deep; at most " + Limits.DEPTH + " moments inside each other");
      return Optional.empty();
    }
    if (value instanceof String text) {
      return plain(text, path);
    }
    Optional<Members> object = Members.of(value, path, findings);
    Optional<MomentType> type = object.flatMap(one -> MomentType.WORDS.read(one, "type", findings));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Members moment = object.get();
    moment.allowOnly(type.get().members());
    return switch (type.get()) {
      case NOW -> Optional.of(new Moment.Now());
      case FIXED_UTC -> fixed(moment);
      case FIXED_LOCAL_DATE -> localDay(moment);
      case RANGE_END -> rangeEnd(moment);
      case OFFSET -> moved(moment, depth);
    };
  }

  private Optional<Moment> plain(String text, String path) {
    Optional<Moment> day = IsoText.day(text).map(one -> new Moment.LocalDay(one, Side.START));
    Optional<Moment> moment = day.or(() -> IsoText.time(text).map(Moment.Fixed::new));
    if (moment.isEmpty()) {
      findings.add(path, A_TIME + ", or a day, not " + Said.quoted(text));
    }
    return moment;
  }

  private Optional<Moment> fixed(Members moment) {
    Optional<String> value = moment.text("value");
    Optional<Moment> fixed = value.flatMap(IsoText::time).map(Moment.Fixed::new);
    if (value.isPresent() && fixed.isEmpty()) {
      findings.add(moment.path("value"), A_TIME + ", not " + Said.quoted(value.get()));
    }
    return fixed;
  }

  private Optional<Moment> localDay(Members moment) {
    Optional<Side> side = Side.WORDS.read(moment, "which", findings);
    Optional<String> value = moment.text("value");
    Optional<Moment> day =
        value.flatMap(IsoText::day).map(one -> new Moment.LocalDay(one, side.orElse(Side.START)));
    if (value.isPresent() && day.isEmpty()) {
      findings.add(moment.path("value"), A_DAY + ", not " + Said.quoted(value.get()));
    }
    return day;
  }

  private Optional<Moment> rangeEnd(Members moment) {
    Optional<Side> side = Side.WORDS.read(moment, "which", findings);
    Optional<String> name = moment.text("range");
    Optional<RelativeRange> range = name.flatMap(RangeNames::range);
    if (name.isPresent() && range.isEmpty()) {
      findings.add(moment.path("range"), RangeNames.refusal(name.get()));
    }
    return range.map(one -> new Moment.RangeEnd(one, side.orElse(Side.START)));
  }

  private Optional<Moment> moved(Members offset, int depth) {
    Optional<Boolean> back = DIRECTIONS.read(offset, "direction", findings);
    Optional<Side> dayEnd =
        offset.value("which_day_end") == null
            ? Optional.empty()
            : Side.WORDS.read(offset, "which_day_end", findings);
    Optional<Distance> distance = offset.object("offset").map(distances::read);
    if (offset.value("moment") == null) {
      findings.add(offset.path("moment"), "is required; it must be a moment");
      return Optional.empty();
    }
    return moment(offset.value("moment"), offset.path("moment"), depth + 1)
        .filter(from -> back.isPresent() && distance.isPresent())
        .map(from -> new Moment.Moved(from, distance.get(), back.get(), dayEnd));
  }
}
