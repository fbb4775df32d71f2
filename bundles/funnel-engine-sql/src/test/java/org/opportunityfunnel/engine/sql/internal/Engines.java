package org.opportunityfunnel.engine.sql.internal;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.opportunityfunnel.engine.sql.internal.access.DataSources;
import org.opportunityfunnel.engine.sql.internal.harness.LoadedDatabase.Started;

/** Starts engines without a framework. */
public final class Engines {
  private static final int TIMEOUT_SECONDS = 60;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private Engines() {}

  /** One over that data source, whose tables lie where its connections look. */
  public static Started over(DataSource source) {
    return over(source, "");
  }

  /** One over that data source and schema. */
  public static Started over(DataSource source, String schema) {
    DataSources sources = new DataSources("test");
    sources.arrived(source, Map.of("dataSourceName", "test"));
    SqlFunnelEngine engine = new SqlFunnelEngine("sql", sources, schema, TIMEOUT_SECONDS);
    return new Started(engine, () -> engine.close(DRAIN));
  }
}
