package org.opportunityfunnel.store.jdbc.internal.record;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text of a record that is searched often, so that its forms are kept beside it.
 *
 * @param name of the columns: {@code <name>_words} and {@code <name>_folded}
 * @param members the text is the first of them that is there
 */
public record SearchedText(String name, List<String> members) {
  public SearchedText {
    members = List.copyOf(members);
  }

  /** SQL that gives the text of a row under that alias. */
  public String of(String alias) {
    return members.stream()
        .map(member -> alias + "." + member)
        .collect(Collectors.joining(", ", "coalesce(", ")"));
  }

  /** The text's words, and the folded text. */
  public List<Column> columns() {
    return List.of(new Column(name + "_words", "VARCHAR"), new Column(name + "_folded", "VARCHAR"));
  }
}
