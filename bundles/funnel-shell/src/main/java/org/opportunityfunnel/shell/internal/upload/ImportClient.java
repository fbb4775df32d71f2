package org.opportunityfunnel.shell.internal.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.CountedFileStream;
import org.opportunityfunnel.shell.internal.funnel.ImportFile;
import org.opportunityfunnel.shell.internal.funnel.ImportFolder;
import org.opportunityfunnel.shell.internal.funnel.ImportInput;
import org.opportunityfunnel.shell.internal.funnel.ImportOutcome;
import org.opportunityfunnel.shell.internal.funnel.Imports;
import org.opportunityfunnel.shell.internal.funnel.MappedFile;

/** Sends records to the server. */
public final class ImportClient implements Imports {
  private static final String TYPE = "Content-Type";
  private static final String ZIP = "application/zip";
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";

  private final FunnelClient client;

  public ImportClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public String whenRead() {
    return "All sent; the server is at it.";
  }

  @Override
  public ImportOutcome load(ImportInput input, OnError onError, Listener listener) {
    // Refuses bad credentials before gigabytes are on their way.
    client.authenticate();
    String id = UUID.randomUUID().toString();
    String path = "/import/?on_error=" + onError.name().toLowerCase(Locale.ROOT) + "&id=" + id;
    try (WaitingWatch watch = new WaitingWatch(client, id, listener)) {
      watch.start();
      return ImportAnswer.read(send(path, input, listener));
    }
  }

  private JsonNode send(String path, ImportInput input, Listener listener) {
    if (input instanceof ImportFolder folder) {
      return sendFolder(path, folder, listener);
    }
    if (input instanceof MappedFile file) {
      String mapped = path + "&mapping=" + FunnelClient.encoded(file.mapping());
      return client.upload(mapped, Map.of(TYPE, CSV), () -> open(file.path(), listener));
    }
    return sendFile(path, (ImportFile) input, listener);
  }

  private JsonNode sendFolder(String path, ImportFolder folder, Listener listener) {
    AtomicReference<ZipFolderStream> body = new AtomicReference<>();
    try {
      return client.upload(
          path,
          Map.of(TYPE, ZIP),
          () -> {
            body.set(new ZipFolderStream(folder.files(), listener));
            return body.get();
          });
    } catch (CommandFailure failure) {
      throw Optional.ofNullable(body.get())
          .flatMap(ZipFolderStream::failure)
          .map(unreadable -> unreadable(unreadable, failure))
          .orElse(failure);
    }
  }

  private JsonNode sendFile(String path, ImportFile file, Listener listener) {
    Map<String, String> headers =
        switch (file.form()) {
          case ZIP -> Map.of(TYPE, ZIP);
          case NDJSON -> Map.of(TYPE, NDJSON);
          case NDJSON_GZ -> Map.of(TYPE, NDJSON, "Content-Encoding", "gzip");
        };
    return client.upload(path, headers, () -> open(file.path(), listener));
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
