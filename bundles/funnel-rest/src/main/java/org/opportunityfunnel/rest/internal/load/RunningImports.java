package org.opportunityfunnel.rest.internal.load;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.opportunityfunnel.api.store.ImportsUnderWay;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The imports that are under way, of all organizations: those over HTTP, and of whoever enters. */
@Component(service = ImportsUnderWay.class)
public final class RunningImports implements ImportsUnderWay {
  private final Map<Key, RunningImport> all = new ConcurrentHashMap<>();
  private final Clock clock;

  /** Nobody learns which IDs another organization uses. */
  private record Key(String organization, String id) {}

  @Activate
  public RunningImports() {
    this(Clock.systemUTC());
  }

  RunningImports(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Entry> begin(String organization, Optional<String> wanted) {
    String id = wanted.orElseGet(() -> UUID.randomUUID().toString());
    RunningImport begun = new RunningImport(id, organization, clock::instant, this::end);
    return all.putIfAbsent(key(begun), begun) == null ? Optional.of(begun) : Optional.empty();
  }

  private void end(RunningImport ended) {
    all.remove(key(ended), ended);
  }

  private static Key key(RunningImport one) {
    return new Key(one.organization(), one.id());
  }

  @Override
  public List<Info> list(String organization) {
    return all.values().stream()
        .filter(one -> one.isOf(organization))
        .map(RunningImport::info)
        .sorted(Comparator.comparing(Info::id))
        .toList();
  }

  @Override
  public boolean cancel(String organization, String id) {
    Optional<RunningImport> one = Optional.ofNullable(all.get(new Key(organization, id)));
    one.ifPresent(RunningImport::cancel);
    return one.isPresent();
  }
}
