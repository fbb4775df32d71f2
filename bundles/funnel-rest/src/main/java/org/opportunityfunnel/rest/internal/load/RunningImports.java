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
  private final Map<String, RunningImport> all = new ConcurrentHashMap<>();
  private final Clock clock;

  public RunningImports(Clock clock) {
    this.clock = clock;
  }

  /**
   * One that begins.
   *
   * @param wanted the ID that its caller gave it
   * @return empty if there is one of that ID
   */
  Optional<RunningImport> begin(Optional<String> wanted, String organization) {
    String id = wanted.orElseGet(() -> UUID.randomUUID().toString());
    RunningImport begun = new RunningImport(id, organization, clock::instant);
    return all.putIfAbsent(id, begun) == null ? Optional.of(begun) : Optional.empty();
  }

  void end(RunningImport ended) {
    all.remove(ended.id(), ended);
  }

  /** Those of an organization, by ID. */
  List<RunningImport> of(String organization) {
    return all.values().stream()
        .filter(one -> one.isOf(organization))
        .sorted(Comparator.comparing(RunningImport::id))
        .toList();
  }
}
