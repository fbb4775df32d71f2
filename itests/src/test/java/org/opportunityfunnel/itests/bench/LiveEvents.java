package org.opportunityfunnel.itests.bench;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What happens in an organization with so many opportunities, as Close's deliveries tell it: of
 * five, one is a new opportunity, two are opportunities that moved to another stage, and two are
 * the entries of those moves. Thread-safe.
 */
final class LiveEvents {
  private static final Instant START = Instant.parse("2025-12-01T00:00:00Z");

  private final String organization;
  private final int opportunities;
  private final AtomicInteger numbers = new AtomicInteger();

  /**
   * @param organization its ID in Close
   */
  LiveEvents(String organization, int opportunities) {
    this.organization = organization;
    this.opportunities = opportunities;
  }

  /** The next one as a delivery. */
  String delivery() {
    int number = numbers.getAndIncrement();
    return delivery(number, record(number));
  }

  /** The next one as a line of an import. */
  String line() {
    int number = numbers.getAndIncrement();
    String type = isChange(number) ? "OpportunityStatusChange" : "Opportunity";
    return record(number).replaceFirst("\\{", "{\"_type\":\"" + type + "\",") + "\n";
  }

  private static boolean isChange(int number) {
    return number % 5 == 2 || number % 5 == 4;
  }

  private String record(int number) {
    Instant at = START.plusSeconds(number);
    return switch (number % 5) {
      case 0 -> opportunity(LongIds.of("oppo_event" + number), 0, at, at);
      case 1, 3 -> opportunity(moved(number), 1, at, at.minusSeconds(86_400));
      default ->
          """
          {"id":"%s","opportunity_id":"%s","old_status_id":"%s","new_status_id":"%s","date_created":"%s"}"""
              .formatted(
                  LongIds.of("acti_event" + number), moved(number - 1), "stat_0_0", "stat_0_1", at);
    };
  }

  /** One that is there, anywhere among all of them. */
  private String moved(int number) {
    return LongIds.of("oppo_" + (int) (number * 2_654_435_761L % opportunities));
  }

  private static String opportunity(String id, int stage, Instant updated, Instant created) {
    return """
        {"id":"%s","user_id":"user_7","status_id":"stat_0_%d","value":10000,"value_period":"one_time",\
        "value_currency":"USD","confidence":50,"date_created":"%s","date_updated":"%s"}"""
        .formatted(id, stage, created, updated);
  }

  private String delivery(int number, String record) {
    boolean change = isChange(number);
    return """
        {"subscription_id":"whsub_1","event":{"object_type":"%s","action":"%s","object_id":"%s",\
        "organization_id":"%s","date_updated":"%s","data":%s}}"""
        .formatted(
            change ? "activity.opportunity_status_change" : "opportunity",
            change || number % 5 == 0 ? "created" : "updated",
            record.substring(7, record.indexOf('"', 7)),
            organization,
            START.plusSeconds(number).toString().replace("Z", ""),
            record);
  }
}
