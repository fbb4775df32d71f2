package org.opportunityfunnel.shell.internal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.opportunityfunnel.api.store.RecordLines;
import org.opportunityfunnel.shell.internal.funnel.Exports;

/** The records of the container's store. */
final class LocalExports implements Exports {
  private final LocalServices services;
  private final LocalCaller caller;

  LocalExports(LocalServices services, LocalCaller caller) {
    this.services = services;
    this.caller = caller;
  }

  @Override
  public void export(RecordLines receiver) throws IOException {
    try {
      Told.by(
          () -> {
            try {
              return services.exporter().get().export(caller.organization(), receiver);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
