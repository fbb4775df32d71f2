package org.opportunityfunnel.store.jdbc.internal.select;

/**
 * The forms of a text in SQL.
 *
 * @param words its words, folded, with spaces before, between and after them
 * @param folded the text without case and accents
 */
record TextColumns(String words, String folded) {}
