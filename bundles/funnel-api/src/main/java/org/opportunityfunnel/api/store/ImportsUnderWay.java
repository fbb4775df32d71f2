package org.opportunityfunnel.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The imports that are under way in this process, for others than those who began them: each is
 * known from its beginning to its end. Thread-safe.
 */
@ProviderType
public interface ImportsUnderWay {

  /** What an import is at. */
  enum Phase {
    /** Others are at it; its turn has not come. */
    WAITING,
    /** It reads its source. */
    READING,
    /** All was read. */
    STORING
  }

  /**
   * An import.
   *
   * @param cancelled whether it was; it ends soon then
   * @param records how many were read
   * @param bytesRead how many bytes of its source were read, as they came
   * @param recordsPerSecond since its turn came
   */
  record Info(
      String id,
      Phase phase,
      Instant begun,
      boolean cancelled,
      long records,
      long bytesRead,
      long recordsPerSecond) {}

  /** An import as the one who does it sees it: to be told how far it is, and asked. */
  @ProviderType
  interface Entry extends ImportProgress, ImportCancellation, AutoCloseable {
    String id();

    /** Has that done when it is cancelled; at once if it is already. */
    void whenCancelled(Runnable then);

    /** It has ended, in whatever way. */
    @Override
    void close();
  }

  /**
   * Enters one that begins.
   *
   * @param id the ID that it shall have; empty for any
   * @return empty if the organization has one of that ID
   */
  Optional<Entry> begin(String organization, Optional<String> id);

  /** Those of the organization, by ID. */
  List<Info> list(String organization);

  /**
   * Cancels one: nothing of it is stored, unless that comes too late; the one who began it is told.
   *
   * @return whether the organization has one of that ID
   */
  boolean cancel(String organization, String id);
}
