package org.opportunityfunnel.store.jdbc.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.opportunityfunnel.api.store.RecordKind;

/** Writes an import folder of so many opportunities and 4.5 times as many changes, gzipped. */
final class BenchmarkFolder {
  private static final int ACTIVE = 6;
  private static final long START = Instant.parse("2023-01-01T00:00:00Z").getEpochSecond();
  private static final int SPAN = 3 * 365 * 86_400;

  private final Random random = new Random(1);
  private final Path folder;
  private final int opportunities;

  BenchmarkFolder(Path folder, int opportunities) {
    this.folder = folder;
    this.opportunities = opportunities;
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    try (Writer pipelines = file(RecordKind.PIPELINE);
        Writer records = file(RecordKind.OPPORTUNITY);
        Writer changes = file(RecordKind.OPPORTUNITY_STATUS_CHANGE)) {
      for (int p = 0; p < 3; p++) {
        pipelines.write(pipeline(p));
      }
      long change = 0;
      for (int i = 0; i < opportunities; i++) {
        int pipeline = random.nextInt(10) < 6 ? 0 : 1 + i % 2;
        long time = START + random.nextInt(SPAN);
        long created = time;
        String status = status(pipeline, 0);
        for (int n = 4 + i % 2; n > 0; n--) {
          String next = status(pipeline, random.nextInt(ACTIVE + 2));
          time += random.nextInt(10 * 86_400);
          changes.write(change(change++, i, status, next, time));
          status = next;
        }
        records.write(opportunity(i, pipeline, status, created, time));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Writer file(RecordKind kind) throws IOException {
    Path file = folder.resolve(kind.fileName() + ".json.gz");
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8));
  }

  private static String pipeline(int p) {
    StringBuilder statuses = new StringBuilder();
    for (int s = 0; s < ACTIVE + 2; s++) {
      String type = s < ACTIVE ? "active" : s == ACTIVE ? "won" : "lost";
      statuses.append(
          "%s{\"id\":\"%s\",\"label\":\"Stage %d\",\"type\":\"%s\"}"
              .formatted(s == 0 ? "" : ",", status(p, s), s, type));
    }
    return "{\"id\":\"pipe_%d\",\"name\":\"Sales %d\",\"statuses\":[%s]}\n"
        .formatted(p, p, statuses);
  }

  private String opportunity(int i, int pipeline, String status, long created, long updated) {
    return "{\"id\":\""
        + opportunityId(i)
        + "\",\"lead_id\":\"lead_"
        + Integer.toString(i / 2, 36)
        + "\",\"lead_name\":\"Lead number "
        + i / 2
        + "\",\"contact_id\":null,\"user_id\":\"user_"
        + random.nextInt(200)
        + "\",\"pipeline_id\":\"pipe_"
        + pipeline
        + "\",\"status_id\":\""
        + status
        + "\",\"value\":"
        + random.nextInt(10_000_000)
        + ",\"value_period\":\"one_time\",\"value_currency\":\"USD\",\"confidence\":"
        + random.nextInt(101)
        + ",\"date_created\":\""
        + time(created)
        + "\",\"date_updated\":\""
        + time(updated)
        + "\",\"note\":\"Call again next week\",\"custom.cf_source\":\"Web "
        + random.nextInt(50)
        + "\"}\n";
  }

  private String change(long number, int opportunity, String old, String next, long time) {
    return "{\"_type\":\"OpportunityStatusChange\",\"id\":\"acti_"
        + Long.toString(random.nextLong() >>> 1, 36)
        + Long.toString(number, 36)
        + "\",\"opportunity_id\":\""
        + opportunityId(opportunity)
        + "\",\"old_status_id\":\""
        + old
        + "\",\"new_status_id\":\""
        + next
        + "\",\"activity_at\":\""
        + time(time)
        + "\",\"date_created\":\""
        + time(time)
        + "\"}\n";
  }

  static String opportunityId(int i) {
    return "oppo_" + Long.toString(i * 0x9E3779B97F4A7C15L >>> 1, 36) + "ZVc26G33JTNiDNEF" + i;
  }

  static String status(int pipeline, int status) {
    return "stat_69GagUcJ0k0m4sg8YtLXzC3wiaQpvduPOncBmsyRc" + pipeline + status;
  }

  private static String time(long second) {
    return Instant.ofEpochSecond(second).toString().replace("Z", ".123456+00:00");
  }
}
