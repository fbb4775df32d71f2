package org.opportunityfunnel.shell.internal.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.opportunityfunnel.api.store.RecordKind;

/** Writes the demo as an import folder: one record a line, opportunities and changes gzipped. */
public final class DemoFolder {
  private static final double ENTERED_LATER = 0.03;
  private static final int BUFFER = 64 * 1024;

  private final DemoSettings settings;
  private final ObjectMapper mapper = new ObjectMapper();
  private final DemoRecords records = new DemoRecords();

  public DemoFolder(DemoSettings settings) {
    this.settings = settings;
  }

  /**
   * Makes the folder if need be, and replaces its files.
   *
   * @return how many opportunities and changes it has
   */
  public Counts write(Path folder) throws IOException {
    Files.createDirectories(folder);
    small(folder, RecordKind.PIPELINE, DemoPipeline.ALL.stream().map(records::pipeline));
    small(folder, RecordKind.USER, DemoTeam.users().stream().map(records::user));
    small(folder, RecordKind.GROUP, DemoTeam.ALL.stream().map(records::group));
    small(folder, RecordKind.SAVED_SEARCH, new DemoSearches().all().stream());
    DemoDeals deals = new DemoDeals(settings);
    long changes = 0;
    try (OutputStream opportunities = zipped(folder, RecordKind.OPPORTUNITY);
        OutputStream histories = zipped(folder, RecordKind.OPPORTUNITY_STATUS_CHANGE)) {
      for (int number = 0; number < settings.opportunities(); number++) {
        DemoDeal deal = deals.deal(number);
        line(opportunities, records.opportunity(deal));
        changes += history(histories, deal, number);
      }
    }
    small(folder, RecordKind.LEAD, deals.leads().stream().map(records::lead));
    return new Counts(settings.opportunities(), changes);
  }

  /** What was written. */
  public record Counts(long opportunities, long changes) {}

  private int history(OutputStream out, DemoDeal deal, int number) throws IOException {
    // A stream of its own, so that the opportunities do not depend on how their changes are told.
    DemoRandom random = new DemoRandom(~settings.seed(), number);
    List<DemoEntry> entries = deal.entries();
    for (int i = 1; i < entries.size(); i++) {
      Instant at = entries.get(i).at();
      Instant entered =
          random.chance(ENTERED_LATER) ? at.plusSeconds((long) random.between(60, 90_000)) : at;
      line(
          out,
          records.change(
              DemoId.of("acti", random),
              deal,
              entries.get(i - 1),
              entries.get(i),
              entered.isBefore(settings.end()) ? entered : at));
    }
    return entries.size() - 1;
  }

  private void small(Path folder, RecordKind kind, Stream<ObjectNode> lines) throws IOException {
    Path file = folder.resolve(kind.fileName() + ".json");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      for (ObjectNode record : (Iterable<ObjectNode>) lines::iterator) {
        line(out, record);
      }
    }
  }

  private OutputStream zipped(Path folder, RecordKind kind) throws IOException {
    Path file = folder.resolve(kind.fileName() + ".json.gz");
    return new BufferedOutputStream(
        new GZIPOutputStream(Files.newOutputStream(file), BUFFER), BUFFER);
  }

  private void line(OutputStream out, ObjectNode record) throws IOException {
    out.write(mapper.writeValueAsBytes(record));
    out.write('\n');
  }
}
