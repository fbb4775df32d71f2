package org.opportunityfunnel.api.store;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a store keeps of an organization.
 *
 * @param version the data version; 0 without data
 * @param records how many there are of each kind; kinds without any are left out
 * @param removals how many removed records are remembered, so that older ones stay away
 * @param times of its opportunities
 * @param waiting what waits for its parent
 * @param database where it is
 */
public record OrganizationStatus(
    long version,
    Map<RecordKind, Long> records,
    long removals,
    Times times,
    Waiting waiting,
    StoreDatabase database) {
  public OrganizationStatus {
    records = Map.copyOf(records);
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(waiting, "waiting");
    Objects.requireNonNull(database, "database");
  }

  /**
   * When things happened; each is empty if there is no such record.
   *
   * @param firstCreated when the first opportunity was created
   * @param lastCreated when the last one was
   * @param lastChanged when an opportunity's status changed last
   */
  public record Times(
      Optional<Instant> firstCreated,
      Optional<Instant> lastCreated,
      Optional<Instant> lastChanged) {}

  /**
   * What is in no report, or not wholly, until its parent comes.
   *
   * @param changes status changes of opportunities that are not there
   * @param opportunities those whose status no pipeline has
   * @param leads opportunities that name a lead that is not there: saved searches miss its fields
   */
  public record Waiting(long changes, long opportunities, long leads) {}

  /**
   * The database that the organization is in, with all others.
   *
   * @param product its name and version
   * @param schema the number of the last migration
   * @param bytes its size on the disk
   */
  public record StoreDatabase(String product, int schema, long bytes) {}
}
