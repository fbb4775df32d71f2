package org.opportunityfunnel.shell.internal.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import org.opportunityfunnel.api.store.RecordFormat;
import org.opportunityfunnel.api.store.RecordFormats;
import org.opportunityfunnel.api.store.RecordImporter;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.CountedFileStream;
import org.opportunityfunnel.shell.internal.funnel.ImportFile;
import org.opportunityfunnel.shell.internal.funnel.ImportFolder;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.ImportOutcome;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.funnel.MappedFile;

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
    ImportReport report = load(importer, input, onError, listener);
    return new ImportOutcome(
        report.counts(),
        report.problems(),
        report.problemTotal(),
        report.version(),
        isSeen(report.version()),
        report.notices());
  }

  private ImportReport load(
      RecordImporter importer, ImportInput input, OnError onError, Listener listener) {
    if (input instanceof ImportFolder folder) {
      return load(importer, folder, onError, listener);
    }
    if (input instanceof MappedFile file) {
      return load(importer, file, onError, listener);
    }
    return load(importer, (ImportFile) input, onError, listener);
  }

  private ImportReport load(
      RecordImporter importer, MappedFile file, OnError onError, Listener listener) {
    RecordFormats mappings = services.mappings().get();
    RecordFormat format = Told.by(() -> mappings.find(file.mapping()));
    ImportOptions options = new ImportOptions(onError, new WaitingTold(listener));
    try (InputStream raw = new CountedFileStream(file.path(), listener)) {
      ImportSource source = new ImportSource.Formatted(format, raw);
      return Told.by(() -> importer.load(caller.organization(), source, options));
    } catch (IOException unreadable) {
      throw unreadable(file.path(), unreadable);
    }
  }

  private ImportReport load(
      RecordImporter importer, ImportFolder folder, OnError onError, Listener listener) {
    ImportOptions options = new ImportOptions(onError, new FolderProgress(listener));
    ImportSource source = new ImportSource.Folder(folder.path());
    return Told.by(() -> importer.load(caller.organization(), source, options));
  }

  private ImportReport load(
      RecordImporter importer, ImportFile file, OnError onError, Listener listener) {
    ImportOptions options = new ImportOptions(onError, new WaitingTold(listener));
    try (InputStream raw = new CountedFileStream(file.path(), listener);
        InputStream records =
            file.form() == ImportFile.Form.NDJSON_GZ ? new GZIPInputStream(raw) : raw) {
      ImportSource source =
          file.form() == ImportFile.Form.ZIP
              ? new ImportSource.Zip(records)
              : new ImportSource.Ndjson(records);
      return Told.by(() -> importer.load(caller.organization(), source, options));
    } catch (IOException unreadable) {
      throw unreadable(file.path(), unreadable);
    }
  }

  private static CommandFailure unreadable(Path file, IOException reason) {
    return new CommandFailure(
        CommandFailure.Kind.REFUSED,
        "Can't read the file " + file + "; nothing was stored.",
        reason);
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

  /** Says that it waits; how far it is the stream says. */
  private record WaitingTold(Listener listener) implements ImportProgress {
    @Override
    public void at(State state) {
      // Its bytes are counted as they are read.
    }

    @Override
    public void waits() {
      listener.waits();
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
    public void waits() {
      listener.waits();
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
