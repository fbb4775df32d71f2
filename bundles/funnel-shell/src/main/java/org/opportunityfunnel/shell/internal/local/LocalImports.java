package org.opportunityfunnel.shell.internal.local;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportProgress;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.CountedFileStream;
import org.opportunityfunnel.shell.internal.funnel.ImportFile;
import org.opportunityfunnel.shell.internal.funnel.ImportFolder;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.ImportOutcome;
import org.opportunityfunnel.shell.internal.funnel.Imports;

/** Imports from this machine's own disk into the container's store. */
final class LocalImports implements Imports {
  private static final Duration UNTIL_SEEN = Duration.ofSeconds(30);

  private final LocalServices services;
  private final LocalCaller caller;

  LocalImports(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public String whenRead() {
    return "All read; it is being stored.";
  }

  @Override
  public ImportOutcome load(ImportInput input, OnError onError, Listener listener) {
    RecordImporter importer = services.importer().get();
    ImportReport report =
        input instanceof ImportFolder folder
            ? load(importer, folder, onError, listener)
            : load(importer, (ImportFile) input, onError, listener);
    return new ImportOutcome(
        report.counts(),
        report.problems(),
        report.problemTotal(),
        report.version(),
        isSeen(report.version()));
  }

  private ImportReport load(
      RecordImporter importer, ImportFolder folder, OnError onError, Listener listener) {
    ImportOptions options = new ImportOptions(onError, new FolderProgress(listener));
    ImportSource source = new ImportSource.Folder(folder.path());
    return Told.by(() -> importer.load(caller.organization(), source, options));
  }

  private ImportReport load(
      RecordImporter importer, ImportFile file, OnError onError, Listener listener) {
    ImportOptions options = new ImportOptions(onError, progress -> {});
    try (InputStream raw = new CountedFileStream(file.path(), listener);
        InputStream records =
            file.form() == ImportFile.Form.NDJSON_GZ ? new GZIPInputStream(raw) : raw) {
      ImportSource source =
          file.form() == ImportFile.Form.ZIP
              ? new ImportSource.Zip(records)
              : new ImportSource.Ndjson(records);
      return Told.by(() -> importer.load(caller.organization(), source, options));
    } catch (IOException unreadable) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          "Can't read the file " + file.path() + "; nothing was stored.",
          unreadable);
    }
  }

  private boolean isSeen(long version) {
    Optional<FunnelReports> reports = services.reports().now();
    try {
      return reports.isPresent()
          && reports.get().awaitVersion(caller.organization(), version, UNTIL_SEEN);
    } catch (InterruptedException stopped) {
      // What was loaded stays loaded; only the waiting ends.
      Thread.currentThread().interrupt();
      return false;
    } catch (FunnelException unknown) {
      return false;
    }
  }

  /** Turns how much was read so far into how much more. */
  private static final class FolderProgress implements ImportProgress {
    private final Listener listener;
    private long told;

    FolderProgress(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void at(State state) {
      long more = state.bytesRead() - told;
      if (more > 0 && !state.file().isEmpty()) {
        told = state.bytesRead();
        listener.read(state.file(), more);
      }
    }
  }
}
