package org.opportunityfunnel.shell.internal.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
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
    AtomicReference<IOException> unreadable = new AtomicReference<>();
    try {
      JsonNode answer =
          client.upload(
              "/import/?on_error=" + onError.name().toLowerCase(Locale.ROOT),
              "application/zip",
              () -> new FailingLoudly(new ZipFolderStream(folder.files(), listener), unreadable));
      return ImportOutcome.read(answer);
    } catch (ClientFailure failure) {
      if (unreadable.get() != null) {
        throw new ClientFailure(
            ClientFailure.Kind.REFUSED,
            "Can't read " + unreadable.get().getMessage() + "; nothing was stored.",
            failure);
      }
      throw failure;
    }
  }
}
