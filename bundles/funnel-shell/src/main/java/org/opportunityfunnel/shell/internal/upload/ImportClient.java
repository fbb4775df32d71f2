package org.opportunityfunnel.shell.internal.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.shell.internal.client.ClientFailure;
import org.opportunityfunnel.shell.internal.client.FunnelClient;

/** Sends a folder to the server. */
public final class ImportClient {
  private final FunnelClient client;

  public ImportClient(FunnelClient client) {
    this.client = client;
  }

  /**
   * What became of the folder's records.
   *
   * @throws ClientFailure as {@link FunnelClient}, and REFUSED if a file can't be read; nothing was
   *     stored then
   */
  public ImportOutcome send(
      ImportFolder folder, OnError onError, ZipFolderStream.Listener listener) {
    // Refuses bad credentials before gigabytes are on their way.
    client.authenticate();
    AtomicReference<ZipFolderStream> body = new AtomicReference<>();
    try {
      JsonNode answer =
          client.upload(
              "/import/?on_error=" + onError.name().toLowerCase(Locale.ROOT),
              "application/zip",
              () -> {
                body.set(new ZipFolderStream(folder.files(), listener));
                return body.get();
              });
      return ImportOutcome.read(answer);
    } catch (ClientFailure failure) {
      throw Optional.ofNullable(body.get())
          .flatMap(ZipFolderStream::failure)
          .map(unreadable -> unreadable(unreadable, failure))
          .orElse(failure);
    }
  }

  private static ClientFailure unreadable(IOException reason, ClientFailure failure) {
    return new ClientFailure(
        ClientFailure.Kind.REFUSED,
        "Can't read " + reason.getMessage() + "; nothing was stored.",
        failure);
  }
}
