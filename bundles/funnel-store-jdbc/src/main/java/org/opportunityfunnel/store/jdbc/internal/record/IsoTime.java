package org.opportunityfunnel.store.jdbc.internal.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads the ISO 8601 times of records: {@code 2026-01-31}, {@code 2026-01-31T09:30}, with seconds,
 * up to nine digits of a fraction, and {@code Z} or an offset up to 18 hours; without an offset it
 * is UTC. Several times faster than a formatter: an import reads millions.
 */
final class IsoTime {
  private static final long DAY = 86_400;
  private static final long MAX_OFFSET = 18 * 3_600;
  private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay() * DAY;
  private static final long END = LocalDate.of(10_000, 1, 1).toEpochDay() * DAY;

  private final String text;
  private int at;

  private IsoTime(String text) {
    this.text = text;
  }

  /** The instant, in the years 1 to 9999 UTC; null if the text is none. */
  static Instant parse(String text) {
    try {
      return new IsoTime(text).instant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Instant instant() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    long second = LocalDate.of(year, month, day).toEpochDay() * DAY;
    int nano = 0;
    if (at < text.length()) {
      if (!skip('T') && !skip('t')) {
        throw bad();
      }
      int hour = below(24);
      expect(':');
      second += hour * 3_600L + below(60) * 60L;
      if (skip(':')) {
        second += below(60);
        nano = skip('.') || skip(',') ? fraction() : 0;
      }
      second -= offset();
    }
    if (at != text.length() || second < FIRST || second >= END) {
      throw bad();
    }
    return Instant.ofEpochSecond(second, nano);
  }

  private int fraction() {
    int start = at;
    int nano = 0;
    for (int scale = 100_000_000; at < text.length() && digit(at) >= 0; scale /= 10, at++) {
      nano += digit(at) * scale;
    }
    if (at == start || at - start > 9) {
      throw bad();
    }
    return nano;
  }

  private long offset() {
    if (at == text.length() || skip('Z') || skip('z')) {
      return 0;
    }
    boolean negative = skip('-');
    if (!negative) {
      expect('+');
    }
    long offset = digits(2) * 3_600L;
    if (at < text.length()) {
      skip(':');
      offset += below(60) * 60L;
    }
    if (offset > MAX_OFFSET) {
      throw bad();
    }
    return negative ? -offset : offset;
  }

  private int below(int limit) {
    int value = digits(2);
    if (value >= limit) {
      throw bad();
    }
    return value;
  }

  private int digits(int count) {
    int value = 0;
    for (int end = at + count; at < end; at++) {
      int digit = at < text.length() ? digit(at) : -1;
      if (digit < 0) {
        throw bad();
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private int digit(int index) {
    char c = text.charAt(index);
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }

  private boolean skip(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) {
    if (!skip(wanted)) {
      throw bad();
    }
  }

  private static DateTimeException bad() {
    return new DateTimeException("no time");
  }
}
