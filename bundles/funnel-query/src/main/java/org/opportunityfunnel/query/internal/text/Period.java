package org.opportunityfunnel.query.internal.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.query.internal.moment.IsoText;
import org.opportunityfunnel.query.internal.moment.Moment;
import org.opportunityfunnel.query.internal.moment.RangeNames;
import org.opportunityfunnel.query.internal.moment.Side;

/** What a value says about time: a relative range, a day in the request's zone, or a second. */
record Period(Moment start, Moment end) {

  /** The period; empty if the value says nothing about time. */
  static Optional<Period> of(String value) {
    return RangeNames.range(value.toLowerCase(Locale.ROOT))
        .map(Period::range)
        .or(
            () ->
                IsoText.day(value)
                    .map(
                        day ->
                            new Period(
                                new Moment.LocalDay(day, Side.START),
                                new Moment.LocalDay(day, Side.END))))
        .or(() -> IsoText.time(value).map(Period::second));
  }

  private static Period range(RelativeRange range) {
    return new Period(new Moment.RangeEnd(range, Side.START), new Moment.RangeEnd(range, Side.END));
  }

  private static Period second(Instant time) {
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    return new Period(new Moment.Fixed(second), new Moment.Fixed(second.plusSeconds(1)));
  }
}
