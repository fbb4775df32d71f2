package org.opportunityfunnel.itests.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.Pipeline;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.testkit.years.SalesYears;

/** Writes the years as lines that can be imported, with {@link LongIds}. */
final class YearsFile implements OpportunitySink {
  private final Writer lines;

  private YearsFile(Writer lines) {
    this.lines = lines;
  }

  /** Gzipped NDJSON; returns how many changes there are. */
  static long write(SalesYears years, Path file) throws IOException {
    try (Writer lines =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8),
            1 << 16)) {
      return years.scan(new YearsFile(lines));
    }
  }

  @Override
  public void begin(Catalog catalog, long opportunities) {
    catalog.pipelines().forEach(pipeline -> write(pipeline(pipeline)));
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    write(line(one));
    String id = LongIds.of(one.id());
    for (StatusChange change : one.changes()) {
      write(
          "{\"_type\":\"OpportunityStatusChange\",\"id\":\""
              + LongIds.of(change.id())
              + "\",\"opportunity_id\":\""
              + id
              + "\",\"old_status_id\":\""
              + change.oldStatusId()
              + "\",\"new_status_id\":\""
              + change.newStatusId()
              + "\",\"date_created\":\""
              + change.at()
              + "\"}\n");
    }
  }

  /** An opportunity without its changes. */
  static String line(OpportunityHistory one) {
    return "{\"_type\":\"Opportunity\",\"id\":\""
        + LongIds.of(one.id())
        + "\",\"user_id\":\""
        + one.userId()
        + "\",\"status_id\":\""
        + one.statusId()
        + "\",\"value\":"
        + one.value()
        + ",\"value_period\":\""
        + one.period().wireName()
        + "\",\"value_currency\":\"USD\",\"confidence\":"
        + one.confidence()
        + ",\"date_created\":\""
        + one.dateCreated()
        + "\",\"date_updated\":\""
        + one.dateUpdated()
        + "\"}\n";
  }

  private static String pipeline(Pipeline pipeline) {
    StringBuilder line = new StringBuilder("{\"_type\":\"Pipeline\",\"id\":\"");
    line.append(pipeline.id()).append("\",\"name\":\"").append(pipeline.name());
    line.append("\",\"statuses\":[");
    String separator = "";
    for (Status status : pipeline.statuses()) {
      line.append(separator).append("{\"id\":\"").append(status.id());
      line.append("\",\"label\":\"").append(status.label());
      line.append("\",\"type\":\"").append(status.type().wireName()).append("\"}");
      separator = ",";
    }
    return line.append("]}\n").toString();
  }

  private void write(String line) {
    try {
      lines.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
