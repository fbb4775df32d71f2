package org.opportunityfunnel.engine.sql.internal.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.api.model.OpportunityHistory;
import org.opportunityfunnel.api.model.StatusChange;
import org.opportunityfunnel.api.store.OpportunitySink;
import org.opportunityfunnel.testkit.years.SalesYears;

/** Writes sales years as CSV files in the columns of the two large base tables. */
final class CopyFiles implements OpportunitySink, AutoCloseable {
  private final BufferedWriter opportunities;
  private final BufferedWriter changes;
  private Catalog catalog;

  CopyFiles(Path folder) throws IOException {
    opportunities = Files.newBufferedWriter(folder.resolve("funnel_opportunity.csv"));
    changes = Files.newBufferedWriter(folder.resolve("funnel_status_change.csv"));
  }

  /** Writes them and gives the other records. */
  static Catalog write(Path folder, SalesYears years) throws IOException {
    try (CopyFiles files = new CopyFiles(folder)) {
      years.scan(files);
      return files.catalog;
    }
  }

  @Override
  public void begin(Catalog records, long count) {
    catalog = records;
  }

  @Override
  public void opportunity(OpportunityHistory one) {
    try {
      opportunities.write(
          "sales,%d,%s,%s,%s,%d,%s,USD,%d,%d,0,%d,0%n"
              .formatted(
                  one.key(),
                  one.id(),
                  one.userId(),
                  one.statusId(),
                  one.value(),
                  one.period().wireName(),
                  one.confidence(),
                  one.dateCreated().getEpochSecond(),
                  one.dateUpdated().getEpochSecond()));
      for (StatusChange change : one.changes()) {
        changes.write(
            "sales,%d,%s,%s,%s,%d,0%n"
                .formatted(
                    one.key(),
                    change.id(),
                    change.oldStatusId(),
                    change.newStatusId(),
                    change.at().getEpochSecond()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    opportunities.close();
    changes.close();
  }
}
