package org.opportunityfunnel.query.internal.condition;

import java.util.List;
import java.util.Optional;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.FilterField;
import org.opportunityfunnel.api.filter.SearchText;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.query.internal.fold.Fold;
import org.opportunityfunnel.query.internal.reading.Limits;
import org.opportunityfunnel.query.internal.reading.SoundText;

/**
 * A text that is looked for.
 *
 * @param texts as {@link Filter.TextMatch} has them; empty if no text can match
 */
public record Wording(TextMode mode, List<String> texts) {

  public Wording {
    texts = List.copyOf(texts);
  }

  public static Wording of(TextMode mode, String value) {
    return new Wording(
        mode,
        switch (mode) {
          case FULL_WORDS, BEGINNING_OF_WORDS ->
              SearchText.words(value).stream().distinct().toList();
          case PHRASE -> SearchText.words(value);
          case EXACT_VALUE -> SoundText.is(value) ? List.of(SearchText.fold(value)) : List.of();
        });
  }

  /** What is wrong with it; empty if nothing is. */
  public Optional<String> problem() {
    return mode != TextMode.PHRASE && texts.size() > Limits.VALUES
        ? Optional.of(
            "has " + texts.size() + " different words; at most " + Limits.VALUES + " are possible")
        : Optional.empty();
  }

  public Filter in(FilterField field) {
    return texts.isEmpty() ? Fold.NONE : new Filter.TextMatch(field, mode, texts);
  }

  /** One of the fields matches by itself. */
  public Filter inAny(List<FilterField> fields) {
    return Fold.or(fields.stream().map(this::in).toList());
  }
}
