package org.opportunityfunnel.store.jdbc.internal.select;

import java.util.Set;

/**
 * The forms of a text in SQL.
 *
 * @param words its words, folded, with spaces before, between and after them
 * @param folded the text without case and accents
 * @param joins what they need beside the records at hand
 */
record TextColumns(String words, String folded, Set<Join> joins) {
  TextColumns {
    joins = Set.copyOf(joins);
  }
}
