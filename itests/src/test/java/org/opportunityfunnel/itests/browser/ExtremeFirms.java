package org.opportunityfunnel.itests.browser;

import java.util.ArrayList;
import java.util.List;

/** Organizations at the edges of what a page has to show. */
enum ExtremeFirms {
  SIXTY_STAGES {
    @Override
    String records() {
      List<String> statuses = new ArrayList<>();
      for (int i = 0; i < 58; i++) {
        statuses.addAll(List.of("active_" + i, "Stage number " + i));
      }
      statuses.addAll(List.of("won_1", "Won", "won_2", "Won twice"));
      return new Records()
          .pipeline("pipe_1", "Sixty stages", statuses.toArray(String[]::new))
          .user("user_a", "Ada")
          .opportunity("oppo_1", "user_a", "won_2", 123_456_789L, "USD")
          .change("oppo_1", "active_0", "active_30", "2026-02-05T10:00:00Z")
          .change("oppo_1", "active_30", "won_2", "2026-02-06T10:00:00Z")
          .ndjson();
    }
  },
  ONE_STAGE {
    @Override
    String records() {
      return new Records()
          .pipeline("pipe_1", "One stage", "active_1", "Only")
          .opportunity("oppo_1", null, "active_1", 0L, "JPY")
          .opportunity("oppo_2", null, "active_1", 98_765L, "JPY")
          .ndjson();
    }
  },
  FIVE_HUNDRED_USERS {
    @Override
    String records() {
      Records records = new Records().pipeline("pipe_1", "Many", "active_1", "In", "won_1", "Won");
      for (int i = 0; i < 500; i++) {
        records
            .user("user_" + i, "Person number " + i)
            .opportunity("oppo_" + i, "user_" + i, "won_1", 1000L * i, "EUR")
            .change("oppo_" + i, "active_1", "won_1", "2026-02-04T10:00:00Z");
      }
      return records.ndjson();
    }
  },
  NOTHING {
    @Override
    String records() {
      return new Records()
          .pipeline("pipe_1", "Nothing", "active_1", "In", "won_1", "Won")
          .user("user_a", "Ada")
          .ndjson();
    }
  },
  LONG_NAMES {
    @Override
    String records() {
      String endless = "Donaudampfschifffahrtselektrizitäten".repeat(6);
      return new Records()
          .pipeline("pipe_1", endless, "active_1", endless, "won_1", "Abgeschlossen ".repeat(12))
          .user("user_a", endless)
          .search("save_1", endless, "opportunity")
          .opportunity("oppo_1", "user_a", "active_1", 9_007_199_254_740_991L, "USD")
          .ndjson();
    }
  },
  RIGHT_TO_LEFT {
    @Override
    String records() {
      return new Records()
          .pipeline(
              "pipe_1",
              "מכירות",
              "active_1",
              "שלום (חדש)",
              "active_2",
              "漢字 かな",
              "won_1",
              "مُحَمَّد 1")
          .user("user_a", "עדה לאבלייס")
          .user("user_b", "हिन्दी 😀")
          .opportunity("oppo_1", "user_a", "won_1", 100L, "EUR")
          .change("oppo_1", "active_1", "won_1", "2026-02-04T10:00:00Z")
          .opportunity("oppo_2", "user_b", "active_2", null, null)
          .ndjson();
    }
  },
  SCRIPTS {
    @Override
    String records() {
      String script = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>";
      return new Records()
          .pipeline("pipe_1", "P" + script, "active_1", "S" + script, "won_1", "W" + script)
          .user("user_a", "U" + script)
          .group("group_1", "G" + script, "user_a")
          .search("save_1", "Q" + script, "opportunity")
          .opportunity("oppo_1", "user_a", "won_1", 100L, "USD")
          .change("oppo_1", "active_1", "won_1", "2026-02-04T10:00:00Z")
          .ndjson();
    }
  };

  abstract String records();
}
