package org.opportunityfunnel.close.internal.account;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.opportunityfunnel.close.internal.client.Access;

/**
 * How an account's data is read from Close.
 *
 * @param interval from the end of one sync to the next; zero for none
 * @param directory where cursors are kept
 */
public record SyncOptions(Access access, Duration interval, Path directory) {
  private static final int MOST_MINUTES = 1_440;

  /** The options of that configuration; empty, told in a line, if they are wrong. */
  static Optional<SyncOptions> of(CloseSettings settings, Consumer<String> refusals) {
    String key = settings._apiKey().strip();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> url = url(settings.url().strip());
    if (url.isEmpty()) {
      return refused("url must be one of HTTPS, or of HTTP on this machine", refusals);
    }
    if (!key.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':')) {
      return refused(".apiKey must be printable ASCII, without spaces and colons", refusals);
    }
    if (settings.syncMinutes() < 0 || settings.syncMinutes() > MOST_MINUTES) {
      return refused("syncMinutes must be from 0 to " + MOST_MINUTES, refusals);
    }
    return Optional.of(
        new SyncOptions(
            new Access(url.get(), key),
            Duration.ofMinutes(settings.syncMinutes()),
            SyncDirectory.OF_THIS_PROCESS.of(settings.directory())));
  }

  private static Optional<URI> url(String text) {
    try {
      URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      return Optional.of(url).filter(Access::isSafe);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<SyncOptions> refused(String rule, Consumer<String> refusals) {
    refusals.accept(CloseSettings.PID + ": " + rule + "; nothing is read from Close.");
    return Optional.empty();
  }
}
