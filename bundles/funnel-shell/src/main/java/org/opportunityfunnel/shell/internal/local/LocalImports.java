package org.opportunityfunnel.shell.internal.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.report.FunnelReports;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportProgress;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.ImportsUnderWay;
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
    ImportReport report = report(input, onError, listener);
    return new ImportOutcome(
        report.counts(),
        report.problems(),
        report.problemTotal(),
        report.version(),
        isSeen(report.version()),
        report.notices());
  }

  @Override
  public List<ImportsUnderWay.Info> underWay() {
    return services.underWay().get().list(caller.organization());
  }

  @Override
  public void cancel(String id) {
    if (!services.underWay().get().cancel(caller.organization(), id)) {
      throw new CommandFailure(CommandFailure.Kind.REFUSED, "No import of this ID is under way.");
    }
  }

  private ImportReport report(ImportInput input, OnError onError, Listener listener) {
    if (input instanceof ImportFolder folder) {
      return load(new ImportSource.Folder(folder.path()), onError, new FolderProgress(listener));
    }
    if (input instanceof MappedFile file) {
      RecordFormats mappings = services.mappings().get();
      RecordFormat format = Told.by(() -> mappings.find(file.mapping()));
      return load(file.path(), raw -> new ImportSource.Formatted(format, raw), onError, listener);
    }
    ImportFile file = (ImportFile) input;
    return load(file.path(), raw -> source(file, raw), onError, listener);
  }

  private static ImportSource source(ImportFile file, InputStream raw) throws IOException {
    return switch (file.form()) {
      case ZIP -> new ImportSource.Zip(raw);
      case NDJSON -> new ImportSource.Ndjson(raw);
      case NDJSON_GZ -> new ImportSource.Ndjson(new GZIPInputStream(raw));
    };
  }

  /** Makes of a file's bytes what is imported. */
  private interface Opening {
    ImportSource of(InputStream raw) throws IOException;
  }

  private ImportReport load(Path file, Opening opening, OnError onError, Listener listener) {
    try (InputStream raw = new CountedFileStream(file, listener)) {
      return load(opening.of(raw), onError, new WaitingTold(listener));
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /** Others see it and may cancel it, where something lists imports. */
  private ImportReport load(ImportSource source, OnError onError, ImportProgress shown) {
    RecordImporter importer = services.importer().get();
    Optional<ImportsUnderWay.Entry> entered =
        services
            .underWay()
            .now()
            .flatMap(imports -> imports.begin(caller.organization(), Optional.empty()));
    try {
      ImportOptions options =
          entered
              .map(entry -> new ImportOptions(onError, new BothTold(shown, entry), entry))
              .orElseGet(() -> new ImportOptions(onError, shown));
      return Told.by(() -> importer.load(caller.organization(), source, options));
    } finally {
      entered.ifPresent(ImportsUnderWay.Entry::close);
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
