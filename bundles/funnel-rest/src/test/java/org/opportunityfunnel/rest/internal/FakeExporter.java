package org.opportunityfunnel.rest.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opportunityfunnel.api.store.RecordExporter;
import org.opportunityfunnel.api.store.RecordKind;
import org.opportunityfunnel.api.store.RecordLines;

/** Exports users, whose IDs begin with the organization, and may fail after them. */
public final class FakeExporter implements RecordExporter {
  public volatile int users = 2;
  public volatile RuntimeException failure;

  @Override
  public long export(String organization, RecordLines receiver) throws IOException {
    for (int i = 0; i < users; i++) {
      String line = "{\"_type\":\"User\",\"id\":\"" + organization + " " + i + "\"}";
      receiver.line(RecordKind.USER, line.getBytes(StandardCharsets.UTF_8));
    }
    if (failure != null) {
      throw failure;
    }
    return 7;
  }
}
