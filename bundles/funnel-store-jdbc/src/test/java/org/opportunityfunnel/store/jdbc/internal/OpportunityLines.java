package org.opportunityfunnel.store.jdbc.internal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The NDJSON of so many opportunities, each with one change, made as it is read. */
final class OpportunityLines extends InputStream {
  private final String prefix;
  private final int count;
  private int made;
  private byte[] line = {};
  private int at;

  OpportunityLines(String prefix, int count) {
    this.prefix = prefix;
    this.count = count;
  }

  @Override
  public int read() {
    if (at == line.length) {
      if (made == count) {
        return -1;
      }
      line = next(made++).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return line[at++];
  }

  private String next(int number) {
    String id = prefix + "_" + number;
    return """
        {"_type":"Opportunity","id":"%s","status_id":"%s","date_created":"2026-01-01"}
        {"_type":"OpportunityStatusChange","id":"%s","opportunity_id":"%s","new_status_id":"%s",\
        "activity_at":"2026-01-02T03:04:05Z"}
        """
        .formatted(id, prefix, id, id, prefix);
  }
}
