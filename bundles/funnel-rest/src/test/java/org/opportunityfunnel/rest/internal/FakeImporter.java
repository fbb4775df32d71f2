package org.opportunityfunnel.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.api.store.RecordKind;

/** Counts the bytes that come, whatever they are. */
public final class FakeImporter implements RecordImporter {
  public volatile FunnelException failure;
  public volatile ImportReport report =
      new ImportReport(
          Map.of(RecordKind.PIPELINE, new ImportReport.Counts(1, 2, 3, 4)), List.of(), 0, 7);

  public volatile String organization;
  public volatile Class<?> source;
  public volatile RecordFormat format;
  public volatile ImportOptions options;
  public volatile long bytes;

  @Override
  public ImportReport load(String organization, ImportSource source, ImportOptions options) {
    this.organization = organization;
    this.source = source.getClass();
    this.options = options;
    this.bytes = count(stream(source));
    if (failure != null) {
      throw failure;
    }
    return report;
  }

  private InputStream stream(ImportSource source) {
    if (source instanceof ImportSource.Zip zip) {
      return zip.stream();
    }
    if (source instanceof ImportSource.Ndjson ndjson) {
      return ndjson.stream();
    }
    if (source instanceof ImportSource.Formatted formatted) {
      format = formatted.format();
      return formatted.stream();
    }
    throw new AssertionError("no folder comes over HTTP");
  }

  private static long count(InputStream stream) {
    byte[] buffer = new byte[4096];
    long total = 0;
    try {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        total += n;
      }
      return total;
    } catch (IOException e) {
      throw new FunnelException(ErrorCode.INVALID, "The data can't be read: " + e.getMessage(), e);
    }
  }
}
