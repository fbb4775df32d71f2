package org.opportunityfunnel.shell.internal.demo;

import java.time.ZoneId;

/**
 * A seller.
 *
 * @param skill what the odds to advance are multiplied by
 * @param pace what the time in a stage is multiplied by
 * @param load how many opportunities the seller takes, against others
 */
record DemoUser(
    String firstName,
    String lastName,
    String login,
    ZoneId zone,
    double skill,
    double pace,
    double load) {

  static DemoUser of(String firstName, String lastName, String login, String zone) {
    String id = DemoId.named("user", login);
    // Of the login, not of the seed: a seller is as good in every demo.
    DemoRandom nature = new DemoRandom(id.hashCode(), 1);
    return new DemoUser(
        firstName,
        lastName,
        login,
        ZoneId.of(zone),
        nature.between(0.65, 1.5),
        nature.between(0.75, 1.35),
        nature.between(0.4, 1.6));
  }

  String id() {
    return DemoId.named("user", login);
  }

  String email() {
    return login + "@example.com";
  }
}
