package org.opportunityfunnel.query.internal.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words that a member may be.
 *
 * @param meanings by word, in the order in which messages list them
 */
public record Vocabulary<T>(Map<String, T> meanings) {

  public Vocabulary {
    meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
  }

  public static <T> Vocabulary<T> of(List<T> all, Function<T, String> word) {
    Map<String, T> meanings = new LinkedHashMap<>();
    all.forEach(one -> meanings.put(word.apply(one), one));
    return new Vocabulary<>(meanings);
  }

  /** What the member means; empty if it is not understood, which is noted. */
  public Optional<T> read(Members object, String name, Findings findings) {
    Optional<String> word = object.text(name);
    Optional<T> meaning = word.map(meanings::get);
    if (word.isPresent() && meaning.isEmpty()) {
      findings.add(object.path(name), refusal(word.get()));
    }
    return meaning;
  }

  /** Says that the word is none of these, and which they are. */
  public String refusal(String word) {
    return Said.quoted(word)
        + " is not known; possible "
        + (meanings.size() == 1 ? "is " : "are ")
        + String.join(", ", meanings.keySet());
  }
}
