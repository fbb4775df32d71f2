package org.opportunityfunnel.store.jdbc.internal.record;

import java.util.List;

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

  /** The text's words, and the folded text. */
  public List<Column> columns() {
    return List.of(new Column(name + "_words", "VARCHAR"), new Column(name + "_folded", "VARCHAR"));
  }
}
