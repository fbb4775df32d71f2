package org.opportunityfunnel.shell.internal.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.CountedFileStream;
import org.opportunityfunnel.shell.internal.funnel.ImportFile;
import org.opportunityfunnel.shell.internal.funnel.ImportFolder;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.ImportOutcome;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.funnel.MappedFile;
import org.opportunityfunnel.shell.internal.funnel.Quitting;

/** Sends records to the server. */
public final class ImportClient implements Imports {
  private static final String TYPE = "Content-Type";
  private static final String ZIP = "application/zip";
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";

  private static final String TOO_LATE = "The cancelling came too late; all of it is stored.";

  private final FunnelClient client;
  private final Quitting quitting;

  /**
   * Sends them by that client.
   *
   * @param quitting by which a person gives an import up
   */
  public ImportClient(FunnelClient client, Quitting quitting) {
    this.client = client;
    this.quitting = quitting;
  }

  @Override
  public String whenRead() {
    return "All sent; the server is at it.";
  }

  @Override
  public ImportOutcome load(ImportInput input, OnError onError, Listener listener) {
    // Refuses bad credentials before gigabytes are on their way.
    client.authenticate();
    Upload upload = new Upload(client, listener);
    String path =
        "/import/?on_error=" + onError.name().toLowerCase(Locale.ROOT) + "&id=" + upload.id();
    Quitting.Guard guard = quitting.guard(upload::giveUp);
    try (WaitingWatch watch = new WaitingWatch(client, upload.id(), listener)) {
      watch.start();
      upload.begin();
      ImportOutcome outcome = ImportAnswer.read(send(path, input, listener, upload));
      return upload.isGivenUp() ? outcome.with(TOO_LATE) : outcome;
    } catch (CommandFailure failure) {
      throw upload.failure(failure);
    } finally {
      guard.close();
    }
  }

  @Override
  public List<ImportsUnderWay.Info> underWay() {
    return UnderWayAnswer.read(client.get("/import/"));
  }

  @Override
  public void cancel(String id) {
    client.delete(Upload.path(id));
  }

  private JsonNode send(String path, ImportInput input, Listener listener, Upload upload) {
    if (input instanceof ImportFolder folder) {
      return sendFolder(path, folder, listener, upload);
    }
    if (input instanceof MappedFile file) {
      String mapped = path + "&mapping=" + FunnelClient.encoded(file.mapping());
      return client.upload(
          mapped, Map.of(TYPE, CSV), () -> upload.sent(open(file.path(), listener)));
    }
    return sendFile(path, (ImportFile) input, listener, upload);
  }

  private JsonNode sendFolder(String path, ImportFolder folder, Listener listener, Upload upload) {
    AtomicReference<ZipFolderStream> body = new AtomicReference<>();
    try {
      return client.upload(
          path,
          Map.of(TYPE, ZIP),
          () -> {
            body.set(new ZipFolderStream(folder.files(), listener));
            return upload.sent(body.get());
          });
    } catch (CommandFailure failure) {
      throw Optional.ofNullable(body.get())
          .flatMap(ZipFolderStream::failure)
          .map(unreadable -> unreadable(unreadable, failure))
          .orElse(failure);
    }
  }

  private JsonNode sendFile(String path, ImportFile file, Listener listener, Upload upload) {
    Map<String, String> headers =
        switch (file.form()) {
          case ZIP -> Map.of(TYPE, ZIP);
          case NDJSON -> Map.of(TYPE, NDJSON);
          case NDJSON_GZ -> Map.of(TYPE, NDJSON, "Content-Encoding", "gzip");
        };
    return client.upload(path, headers, () -> upload.sent(open(file.path(), listener)));
  }

  private static InputStream open(Path file, Listener listener) {
    try {
      return new CountedFileStream(file, listener);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CommandFailure unreadable(IOException reason, CommandFailure failure) {
    return new CommandFailure(
        CommandFailure.Kind.REFUSED,
        "Can't read " + reason.getMessage() + "; nothing was stored.",
        failure);
  }
}
