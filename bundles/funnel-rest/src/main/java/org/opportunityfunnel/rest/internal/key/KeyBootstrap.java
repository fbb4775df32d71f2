package org.opportunityfunnel.rest.internal.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opportunityfunnel.api.security.KeyInfo;
import org.opportunityfunnel.api.security.KeyOrder;

/** Opens the keys of a data directory, and makes the first one. */
final class KeyBootstrap {

  /** A configured key may be no shorter. */
  static final int MIN_CONFIGURED_LENGTH = 16;

  /** The ID and the name of the configured key. */
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
   * @param refusals is told in one line what is refused, or could not be done
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
      stored = renewed(keys.read());
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
    KeyOrder order = AdminKey.order(CONFIGURED_ID, organization);
    return new ApiKey(new KeyInfo(CONFIGURED_ID, order, clock.instant()), KeyHash.of(text), true);
  }

  /** In this order, so that a key file means that its admin key was written whole. */
  private ApiKey first() throws IOException {
    FreshKey fresh = FreshKey.ofAll(AdminKey.NAME, organization, clock.instant(), random);
    adminKey.write((fresh.text() + "\n").getBytes(StandardCharsets.UTF_8));
    keys.write(List.of(fresh.key()));
    return fresh.key();
  }

  /**
   * Older versions stored the first key with the rights of their time; that key, which {@code
   * admin.key} must show, gets all. Every other key stays as it is.
   */
  private List<ApiKey> renewed(List<ApiKey> stored) {
    List<ApiKey> old =
        stored.stream().filter(key -> AdminKey.isOfOldMake(key, organization)).toList();
    if (old.isEmpty() || !adminKey.exists()) {
      return stored;
    }
    List<ApiKey> renewed = stored;
    try {
      String text = new String(adminKey.read(), StandardCharsets.UTF_8).strip();
      Optional<ApiKey> first = KeySearch.find(old, text);
      if (first.isPresent()) {
        renewed =
            stored.stream()
                .map(key -> key.equals(first.get()) ? AdminKey.renewed(key) : key)
                .toList();
        keys.write(renewed);
      }
    } catch (IOException e) {
      // What is readable goes on working; the next start tries again.
      refusals.accept("The admin key could not be renewed in the key file: " + e);
    }
    return renewed;
  }
}
