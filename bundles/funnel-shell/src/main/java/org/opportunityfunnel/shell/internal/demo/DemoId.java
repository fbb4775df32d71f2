package org.opportunityfunnel.shell.internal.demo;

/** IDs in Close's form: a prefix and 43 letters and digits. */
final class DemoId {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 43;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private DemoId() {}

  /** The ID of a record that has a name; the same whatever the seed. */
  static String named(String prefix, String name) {
    long hash = FNV_OFFSET;
    for (char letter : name.toCharArray()) {
      hash = (hash ^ letter) * FNV_PRIME;
    }
    return of(prefix, new DemoRandom(hash, 0));
  }

  /** The next ID of that stream. */
  static String of(String prefix, DemoRandom random) {
    StringBuilder id = new StringBuilder(prefix.length() + 1 + LENGTH).append(prefix).append('_');
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
