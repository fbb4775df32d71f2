package org.opportunityfunnel.shell.internal.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordLines;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.Exports;

/** The records of a server's organization, line by line as they come. */
public final class ExportClient implements Exports {
  private static final int BUFFER = 1 << 16;
  private static final String TYPE = "{\"_type\":\"";

  private final FunnelClient client;

  public ExportClient(FunnelClient client) {
    this.client = client;
  }

  @Override
  public void export(RecordLines receiver) throws IOException {
    try (InputStream packed =
            client.download("/export/", "application/x-ndjson", "Accept-Encoding", "gzip");
        InputStream lines = unpacked(packed)) {
      byte[] buffer = new byte[BUFFER];
      int filled = 0;
      for (int read = read(lines, buffer, filled); read >= 0; read = read(lines, buffer, filled)) {
        int end = filled + read;
        int begun = 0;
        for (int i = filled; i < end; i++) {
          if (buffer[i] == '\n') {
            line(Arrays.copyOfRange(buffer, begun, i), receiver);
            begun = i + 1;
          }
        }
        filled = end - begun;
        System.arraycopy(buffer, begun, buffer, 0, filled);
        if (filled == buffer.length) {
          buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
      }
      if (filled > 0) {
        throw broken(null);
      }
    }
  }

  private InputStream unpacked(InputStream packed) {
    try {
      return new GZIPInputStream(packed, BUFFER);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private int read(InputStream lines, byte[] buffer, int from) {
    try {
      return lines.read(buffer, from, buffer.length - from);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void line(byte[] line, RecordLines receiver) throws IOException {
    String start = new String(line, 0, Math.min(line.length, 60), StandardCharsets.UTF_8);
    int end = start.startsWith(TYPE) ? start.indexOf('"', TYPE.length()) : -1;
    RecordKind kind =
        end < 0 ? null : RecordKind.ofTypeName(start.substring(TYPE.length(), end)).orElse(null);
    if (kind == null) {
      throw new CommandFailure(
          CommandFailure.Kind.UNREACHABLE,
          "What "
              + client.address()
              + " sends are no records; is it an Opportunity Funnel server?");
    }
    receiver.line(kind, line);
  }

  private CommandFailure broken(IOException cause) {
    return new CommandFailure(
        CommandFailure.Kind.UNREACHABLE,
        "The export from "
            + client.address()
            + " broke off before its end; the server's log may say why.",
        cause);
  }
}
