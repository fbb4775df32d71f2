package org.opportunityfunnel.engine.sql.internal.access;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The data sources of one name that are there; the best ranked one is used. Thread-safe. */
public final class DataSources {
  private static final String NAME = "dataSourceName";

  private record Candidate(DataSource source, int ranking, long id) {
    static final Comparator<Candidate> BEST_LAST =
        Comparator.comparingInt(Candidate::ranking)
            .thenComparing(Comparator.comparingLong(Candidate::id).reversed());
  }

  private final String name;
  private final Map<DataSource, Candidate> candidates = new ConcurrentHashMap<>();

  /** Those whose service property {@code dataSourceName} is that. */
  public DataSources(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Keeps it if it has the name. */
  public void arrived(DataSource source, Map<String, ?> properties) {
    if (Objects.equals(properties.get(NAME), name)) {
      int ranking = properties.get("service.ranking") instanceof Integer given ? given : 0;
      long id = properties.get("service.id") instanceof Long given ? given : 0;
      candidates.put(source, new Candidate(source, ranking, id));
    }
  }

  public void left(DataSource source) {
    candidates.remove(source);
  }

  /** The one to use; empty while there is none. */
  public Optional<DataSource> current() {
    return candidates.values().stream().max(Candidate.BEST_LAST).map(Candidate::source);
  }
}
