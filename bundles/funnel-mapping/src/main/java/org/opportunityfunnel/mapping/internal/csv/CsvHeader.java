package org.opportunityfunnel.mapping.internal.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of a file's columns. */
public final class CsvHeader {
  private final List<String> names;
  private final List<String> keys;

  /** The header that the row is. */
  public CsvHeader(List<String> names) {
    this.names = List.copyOf(names);
    this.keys = names.stream().map(CsvHeader::key).toList();
  }

  /** Names that differ in case, white space and how their accents are coded only have one key. */
  public static String key(String name) {
    String plain = Normalizer.normalize(Blanks.plain(name), Normalizer.Form.NFC);
    return plain.toLowerCase(Locale.ROOT);
  }

  /** How many columns there are, not counting nameless ones at the end. */
  public int size() {
    int size = names.size();
    while (size > 0 && names.get(size - 1).isEmpty()) {
      size--;
    }
    return size;
  }

  /** The columns of that name, counted from 0. */
  public List<Integer> find(String name) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).equals(key(name))) {
        found.add(i);
      }
    }
    return found;
  }

  /** The name of a column as the file writes it. */
  public String name(int column) {
    return names.get(column);
  }

  public List<String> names() {
    return names;
  }
}
