package org.opportunityfunnel.testkit.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.opportunityfunnel.testkit.data.TimeText;

/** Days and times as text: near what happens, and where clocks are changed. */
final class RandomDates {
  /** Their clocks jump by an hour, half an hour, a whole day, and over a midnight. */
  static final List<ZoneId> ZONES =
      List.of(
          ZoneOffset.UTC,
          ZoneId.of("America/New_York"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Pacific/Apia"));

  private static final List<LocalDate> TURNS =
      List.of(
          LocalDate.of(2024, 3, 10),
          LocalDate.of(2024, 11, 3),
          LocalDate.of(2024, 3, 31),
          LocalDate.of(2018, 11, 4),
          LocalDate.of(2011, 12, 30),
          LocalDate.of(2020, 2, 29),
          LocalDate.of(2023, 12, 31));

  private final Dice dice;
  private final RandomTimes times;

  RandomDates(Dice dice, RandomTimes times) {
    this.dice = dice;
    this.times = times;
  }

  String textOrNone() {
    return dice.percent(30) ? null : text();
  }

  /** A day, or a time in any form that is allowed. */
  String text() {
    return dice.percent(50) ? day().toString() : TimeText.of(time(), dice.between(0, 3));
  }

  LocalDate day() {
    return dice.percent(50)
        ? dice.pick(TURNS).plusDays(dice.between(-1, 1))
        : LocalDate.ofInstant(times.event(), dice.pick(ZONES));
  }

  /** At an event, or beside a midnight somewhere. */
  Instant time() {
    if (dice.percent(40)) {
      return times.event();
    }
    Instant midnight = day().atStartOfDay(dice.pick(ZONES)).toInstant();
    return midnight.plusSeconds(dice.between(-1, 1)).plusNanos(dice.oneOf(0, 0, 1, 999_999_999));
  }
}
