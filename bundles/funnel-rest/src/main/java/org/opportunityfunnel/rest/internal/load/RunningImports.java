package org.opportunityfunnel.rest.internal.load;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The imports that are under way over HTTP, of all organizations. Thread-safe. */
public final class RunningImports {
  private final Map<Key, RunningImport> all = new ConcurrentHashMap<>();
  private final Clock clock;

  /** Nobody learns which IDs another organization uses. */
  private record Key(String organization, String id) {}

  public RunningImports(Clock clock) {
    this.clock = clock;
  }

  /**
   * One that begins.
   *
   * @param wanted the ID that its caller gave it
   * @return empty if the organization has one of that ID
   */
  Optional<RunningImport> begin(Optional<String> wanted, String organization) {
    String id = wanted.orElseGet(() -> UUID.randomUUID().toString());
    RunningImport begun = new RunningImport(id, organization, clock::instant);
    return all.putIfAbsent(key(begun), begun) == null ? Optional.of(begun) : Optional.empty();
  }

  void end(RunningImport ended) {
    all.remove(key(ended), ended);
  }

  private static Key key(RunningImport one) {
    return new Key(one.organization(), one.id());
  }

  /** Those of an organization, by ID. */
  List<RunningImport> of(String organization) {
    return all.values().stream()
        .filter(one -> one.isOf(organization))
        .sorted(Comparator.comparing(RunningImport::id))
        .toList();
  }
}
