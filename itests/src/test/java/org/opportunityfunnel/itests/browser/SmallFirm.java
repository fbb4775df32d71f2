package org.opportunityfunnel.itests.browser;

/** An organization with a little of everything that can be chosen. */
final class SmallFirm {
  private SmallFirm() {}

  static String records() {
    return new Records()
        .pipeline(
            "pipe_1",
            "One",
            "active_1",
            "Talks",
            "active_2",
            "Offer",
            "won_1",
            "Won",
            "lost_1",
            "Lost")
        .pipeline("pipe_2", "Two", "active_3", "Start", "won_2", "Done", "lost_2", "Gone")
        .user("user_a", "Ada")
        .user("user_b", "Bob")
        .group("group_1", "Everyone else", "user_b")
        .search("save_1", "All opportunities", "opportunity")
        .search("save_2", "All leads", "lead")
        .opportunity("oppo_1", "user_a", "won_1", 100_000L, "USD")
        .change("oppo_1", "active_1", "active_2", "2026-02-05T10:00:00Z")
        .change("oppo_1", "active_2", "won_1", "2026-02-20T12:00:00Z")
        .opportunity("oppo_2", "user_a", "lost_1", 50_050L, "USD")
        .change("oppo_2", "active_1", "lost_1", "2026-03-01T10:00:00Z")
        .opportunity("oppo_3", "user_b", "active_1", 7L, "USD")
        .opportunity("oppo_4", null, "active_3", null, null)
        .ndjson();
  }
}
