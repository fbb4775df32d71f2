package org.opportunityfunnel.query.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The words that a member may be.
 *
 * @param meanings the words that are understood, in the order in which messages list them
 * @param notYet words of the language that are not supported yet, and refused as such
 */
record Vocabulary<T>(Map<String, T> meanings, Set<String> notYet) {

  Vocabulary {
    meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    notYet = Set.copyOf(notYet);
  }

  static <T> Vocabulary<T> of(List<T> all, Function<T, String> word, Set<String> notYet) {
    Map<String, T> meanings = new LinkedHashMap<>();
    all.forEach(one -> meanings.put(word.apply(one), one));
    return new Vocabulary<>(meanings, notYet);
  }

  /** What the member means; empty if it is not understood, which is noted. */
  Optional<T> read(Members object, String name, Findings findings) {
    Optional<String> word = object.text(name);
    Optional<T> meaning = word.map(meanings::get);
    if (word.isPresent() && meaning.isEmpty()) {
      findings.add(object.path(name), refusal(word.get()));
    }
    return meaning;
  }

  private String refusal(String word) {
    return Said.quoted(word)
        + (notYet.contains(word) ? " is not supported yet" : " is not known")
        + "; possible "
        + (meanings.size() == 1 ? "is " : "are ")
        + String.join(", ", meanings.keySet());
  }
}
