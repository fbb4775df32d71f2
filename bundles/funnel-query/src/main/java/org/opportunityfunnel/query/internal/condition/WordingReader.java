package org.opportunityfunnel.query.internal.condition;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.query.internal.reading.Findings;
import org.opportunityfunnel.query.internal.reading.Members;
import org.opportunityfunnel.query.internal.reading.Vocabulary;

/** Reads the value and mode of text nodes and conditions. */
public final class WordingReader {
  private static final Vocabulary<TextMode> MODES =
      Vocabulary.of(List.of(TextMode.values()), TextMode::wireName);

  private final Findings findings;

  public WordingReader(Findings findings) {
    this.findings = findings;
  }

  /** What is looked for; empty if it is not understood, which is noted. */
  public Optional<Wording> read(Members object) {
    Optional<TextMode> mode =
        object.value("mode") == null
            ? Optional.of(TextMode.FULL_WORDS)
            : MODES.read(object, "mode", findings);
    Optional<Wording> wording =
        object.text("value").map(value -> Wording.of(mode.orElse(TextMode.PHRASE), value));
    wording
        .flatMap(Wording::problem)
        .ifPresent(problem -> findings.add(object.path("value"), problem));
    return wording;
  }
}
