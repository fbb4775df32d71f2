package org.opportunityfunnel.store.jdbc.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportRejectedException;
import org.opportunityfunnel.api.store.ImportReport;
import org.opportunityfunnel.api.store.ImportReport.Counts;
import org.opportunityfunnel.api.store.ImportReport.ImportProblem;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProvider;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;

/** A store in a folder, in the words of tests; notes what its listeners are told. */
final class OpenStore implements AutoCloseable {
  static final String ORGANIZATION = "orga_test";

  private static final ImportOptions SKIP = new ImportOptions(OnError.SKIP, progress -> {});

  final EmbeddedStore store;
  final List<String> told = new CopyOnWriteArrayList<>();

  OpenStore(Path folder) {
    this(new StoreSettings(folder, 256, 2));
  }

  OpenStore(StoreSettings settings) {
    this(new DuckDbProvider(settings));
  }

  OpenStore(DatabaseProvider provider) {
    store = new EmbeddedStore(provider);
    store.addListener((organization, version) -> told.add(organization + " " + version));
  }

  ImportReport load(ImportSource source) {
    return store.load(ORGANIZATION, source, ImportOptions.DEFAULT);
  }

  ImportReport load(String... lines) {
    return load(ndjson(lines));
  }

  ImportReport loadSkipping(String... lines) {
    return store.load(ORGANIZATION, ndjson(lines), SKIP);
  }

  ImportReport loadSkipping(ImportSource source) {
    return store.load(ORGANIZATION, source, SKIP);
  }

  /** What the load is refused for. */
  List<String> refused(ImportSource source) {
    try {
      ImportReport report = load(source);
      return List.of("not refused: " + counts(report));
    } catch (ImportRejectedException e) {
      return texts(e.report());
    }
  }

  List<String> refused(String... lines) {
    return refused(ndjson(lines));
  }

  List<String> content() {
    return StoreContent.of(store, ORGANIZATION);
  }

  long version() {
    return store.version(ORGANIZATION);
  }

  static ImportSource ndjson(String... lines) {
    String text = String.join("\n", lines).replace('\'', '"');
    return new ImportSource.Ndjson(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static List<String> texts(ImportReport report) {
    return report.problems().stream().map(ImportProblem::text).toList();
  }

  /** Such as {@code opportunity 1/0/2/0}: added, changed, unchanged, removed. */
  static String counts(ImportReport report) {
    List<String> counts = new ArrayList<>();
    for (Map.Entry<RecordKind, Counts> entry : report.counts().entrySet()) {
      Counts of = entry.getValue();
      counts.add(
          "%s %d/%d/%d/%d"
              .formatted(
                  entry.getKey().fileName(),
                  of.added(),
                  of.changed(),
                  of.unchanged(),
                  of.removed()));
    }
    return counts.stream().collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    store.close();
  }
}
