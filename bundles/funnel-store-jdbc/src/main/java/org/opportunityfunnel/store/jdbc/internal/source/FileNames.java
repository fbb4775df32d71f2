package org.opportunityfunnel.store.jdbc.internal.source;

import java.util.Locale;
import java.util.Optional;
import org.opportunityfunnel.api.store.RecordKind;

/** The names of import files. */
final class FileNames {
  private static final int TYPO = 2;
  private static final int SHORT = 6;

  private FileNames() {}

  /** The kind of record that a file of that name holds; empty if it is no import file. */
  static Optional<RecordKind> kind(String fileName) {
    for (RecordKind kind : RecordKind.values()) {
      String plain = kind.fileName() + ".json";
      if (fileName.equals(plain) || fileName.equals(plain + ".gz")) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * What a file that is no import file was probably meant to be called: a plural, another case, a
   * hyphen or a typing error of up to two letters. Such a file is refused rather than passed over:
   * what it holds would silently be missing.
   */
  static Optional<String> meant(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String ending = lower.endsWith(".json.gz") ? ".json.gz" : ".json";
    if (!lower.endsWith(ending)) {
      return Optional.empty();
    }
    String stem =
        lower.substring(0, lower.length() - ending.length()).replace('-', '_').replace(' ', '_');
    for (RecordKind kind : RecordKind.values()) {
      String known = kind.fileName();
      // A short name is near to many words that have nothing to do with it.
      int typo = known.length() < SHORT ? 0 : TYPO;
      if (isPlural(stem, known) || distance(stem, known) <= typo) {
        return Optional.of(known + ending);
      }
    }
    return Optional.empty();
  }

  private static boolean isPlural(String stem, String known) {
    return stem.equals(known + "s")
        || stem.equals(known + "es")
        || stem.equals(known.substring(0, known.length() - 1) + "ies");
  }

  /** How many letters must be put in, taken out or replaced to make one of the other. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
