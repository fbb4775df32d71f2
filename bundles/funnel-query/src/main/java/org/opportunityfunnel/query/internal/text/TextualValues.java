package org.opportunityfunnel.query.internal.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.query.internal.condition.Wording;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Numbers;
import org.opportunityfunnel.query.internal.reading.Said;
import org.opportunityfunnel.query.internal.text.Token.Kind;

/** Reads the values of textual terms. What is wrong is noted with its place. */
final class TextualValues {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?");
  private static final String A_NUMBER = "a number such as 1500 or -2.5";
  private static final String A_TIME =
      "a relative range such as this-month, a day such as 2026-01-31 or a time such as"
          + " \"2026-01-31T09:30:00Z\"";

  private final Findings findings;

  TextualValues(Findings findings) {
    this.findings = findings;
  }

  static Optional<BigDecimal> asNumber(Token value) {
    return NUMBER.matcher(value.text()).matches()
        ? Optional.of(Numbers.normal(new BigDecimal(value.text())))
        : Optional.empty();
  }

  static Optional<Boolean> asTruth(Token value) {
    if (value.text().equalsIgnoreCase("true")) {
      return Optional.of(true);
    }
    return value.text().equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
  }

  /** In quotes a phrase, else words in any order. */
  Wording wording(Token value) {
    TextMode mode = value.is(Kind.QUOTED) ? TextMode.PHRASE : TextMode.FULL_WORDS;
    Wording wording = Wording.of(mode, value.text());
    wording
        .problem()
        .ifPresent(problem -> findings.add("", TextSyntaxException.place(value.at()) + problem));
    return wording;
  }

  Optional<BigDecimal> number(Token value) {
    return noted(asNumber(value), value, A_NUMBER);
  }

  Optional<Period> period(Token value) {
    return noted(Period.of(value.text()), value, A_TIME);
  }

  /** The period of a value that is no number. */
  Optional<Period> numberOrPeriod(Token value) {
    return noted(Period.of(value.text()), value, "a number, " + A_TIME);
  }

  private <T> Optional<T> noted(Optional<T> read, Token value, String expected) {
    if (read.isEmpty()) {
      findings.add(
          "",
          TextSyntaxException.place(value.at())
              + "expected "
              + expected
              + ", found "
              + Said.quoted(value.text()));
    }
    return read;
  }
}
