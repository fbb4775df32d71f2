package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProvider;

class StoreDatabaseTest {
  private static final String ELSEWHERE = "jdbc:postgresql://db/sales";

  /** Which database it is, by what it says of itself. */
  private static String chosen(Map<String, String> environment, String url) {
    DatabaseProvider provider =
        new StoreDatabase(environment::get, property -> null).of(new Configured(url));
    return provider.unavailable("is chosen").getMessage();
  }

  @Test
  void configurationComesBeforeTheEnvironmentAndThatBeforeDuckDb() {
    Map<String, String> environment =
        Map.of("FUNNEL_DATA", "folder", "FUNNEL_DATABASE_URL", "jdbc:postgresql://other/crm");
    assertEquals(
        "The store PostgreSQL database \"sales\" at db is chosen.", chosen(environment, ELSEWHERE));
    assertEquals(
        "The store PostgreSQL database \"crm\" at other is chosen.", chosen(environment, " "));
    assertEquals(
        "The store folder/funnel.duckdb is chosen.",
        chosen(Map.of("FUNNEL_DATA", "folder", "FUNNEL_DATABASE_URL", ""), ""));
  }

  /** What metatype gives when nothing but the URL was configured. */
  private record Configured(String url) implements StoreConfig {
    @Override
    public String user() {
      return "";
    }

    @Override
    public String _password() {
      return "";
    }

    @Override
    public int poolSize() {
      return 10;
    }

    @Override
    public String directory() {
      return "";
    }

    @Override
    public String memoryLimit() {
      return "256MB";
    }

    @Override
    public int threads() {
      return 0;
    }

    @Override
    public Class<StoreConfig> annotationType() {
      return StoreConfig.class;
    }
  }
}
