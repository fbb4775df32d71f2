package org.opportunityfunnel.store.jdbc.internal.select;

/**
 * The records at hand: opportunities as {@code o}, their status as {@code s} and their lead as
 * {@code l}; or leads as {@code u} (those that were loaded, and those that opportunities name) and
 * their records as {@code l}.
 */
enum Scope {
  OPPORTUNITY("o.key", "o.lead_id"),
  LEAD("u.id", "u.id");

  private final String identity;
  private final String leadId;

  Scope(String identity, String leadId) {
    this.identity = identity;
    this.leadId = leadId;
  }

  /** The column that tells the records apart; never null. */
  String identity() {
    return identity;
  }

  /** The lead's ID; null without a lead. */
  String leadId() {
    return leadId;
  }

  /**
   * The records of the organization, where {@link #where} holds.
   *
   * @param amounts SQL of the columns to compute; only of opportunities
   */
  SqlPart from(long org, String amounts) {
    return switch (this) {
      case OPPORTUNITY ->
          amounts.isEmpty()
              ? SqlPart.of("opportunity_record o")
              : SqlPart.of(
                  "(SELECT o.*, "
                      + amounts
                      + " FROM opportunity_record o"
                      + Join.STATUS.sql()
                      + ") o");
      case LEAD ->
          SqlPart.of(
              "(SELECT r.org, r.id FROM lead_record r WHERE r.org = ?"
                  + " UNION SELECT n.org, n.lead_id FROM opportunity_record n"
                  + " WHERE n.org = ? AND n.lead_id IS NOT NULL) u",
              org,
              org);
    };
  }

  SqlPart where(long org) {
    return switch (this) {
      case OPPORTUNITY -> SqlPart.of("o.org = ? AND ", org);
      case LEAD -> SqlPart.of("");
    };
  }
}
