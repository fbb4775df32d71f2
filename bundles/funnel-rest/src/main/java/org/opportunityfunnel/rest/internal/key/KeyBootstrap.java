package org.opportunityfunnel.rest.internal.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the keys of a data directory, and makes the first one. */
final class KeyBootstrap {

  /** A configured key may be no shorter. */
  static final int MIN_CONFIGURED_LENGTH = 16;

  /** The ID of the configured key. */
  static final String CONFIGURED_ID = "configured";

  private final KeyFile keys;
  private final PrivateFile adminKey;
  private final String organization;
  private final Clock clock;
  private final SecureRandom random;
  private final Consumer<String> refusals;

  /**
   * For the files {@code keys.json} and {@code admin.key} of that directory.
   *
   * @param organization the default one, which the first key is of
   * @param refusals is told in one line why a configured key is refused
   */
  KeyBootstrap(
      Path directory,
      String organization,
      Clock clock,
      SecureRandom random,
      Consumer<String> refusals) {
    this.keys = new KeyFile(new PrivateFile(directory.resolve("keys.json")));
    this.adminKey = new PrivateFile(directory.resolve("admin.key"));
    this.organization = organization;
    this.clock = clock;
    this.random = random;
    this.refusals = refusals;
  }

  /**
   * The keys. At the very first start, that is without a key file and a configured key, an admin
   * key is made and written to {@code admin.key}. A configured key that is unfit is refused, which
   * leaves the stored keys, if any.
   *
   * @param configured the text of the key in the configuration, which is never stored
   * @throws IOException if the files can't be read or written; the message is one line for a person
   */
  KeyRing open(Optional<String> configured) throws IOException {
    Optional<ApiKey> inMemory = configured.filter(this::isFit).map(this::configuredKey);
    List<ApiKey> stored;
    if (keys.exists()) {
      stored = keys.read();
    } else if (configured.isPresent()) {
      stored = List.of();
    } else {
      stored = List.of(first());
    }
    return new KeyRing(keys, stored, inMemory, clock, random);
  }

  private boolean isFit(String key) {
    boolean sendable = key.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':');
    if (key.length() < MIN_CONFIGURED_LENGTH || !sendable) {
      refusals.accept(
          "The configured admin key is refused: it must have at least "
              + MIN_CONFIGURED_LENGTH
              + " characters, all of them visible ASCII and none a colon.");
      return false;
    }
    return true;
  }

  private ApiKey configuredKey(String text) {
    KeyOrder order = KeyOrder.everything("configured", organization);
    return new ApiKey(
        CONFIGURED_ID,
        order.name(),
        order.organization(),
        order.rights(),
        order.userId(),
        order.visibleUsers(),
        clock.instant(),
        KeyHash.of(text));
  }

  /** In this order, so that a key file means that its admin key was written whole. */
  private ApiKey first() throws IOException {
    IssuedKey issued =
        IssuedKey.of(KeyOrder.everything("admin", organization), clock.instant(), random);
    adminKey.write((issued.text() + "\n").getBytes(StandardCharsets.UTF_8));
    keys.write(List.of(issued.key()));
    return issued.key();
  }
}
