package org.opportunityfunnel.store.jdbc.internal;

import java.util.function.UnaryOperator;
import org.opportunityfunnel.store.jdbc.internal.database.DatabaseProvider;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.PostgresProvider;
import org.opportunityfunnel.store.jdbc.internal.database.PostgresSettings;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;

/** Which database it is, by configuration, else by the environment. */
final class StoreDatabase {
  private final UnaryOperator<String> environment;
  private final UnaryOperator<String> property;

  StoreDatabase(UnaryOperator<String> environment, UnaryOperator<String> property) {
    this.environment = environment;
    this.property = property;
  }

  /**
   * PostgreSQL if there is a URL, else DuckDB.
   *
   * @throws IllegalArgumentException naming the option that is wrong
   */
  DatabaseProvider of(StoreConfig config) {
    String url = configured(config.url(), "FUNNEL_DATABASE_URL");
    if (url.isEmpty()) {
      return new DuckDbProvider(
          StoreSettings.of(
              new StoreDirectory(environment, property).of(config.directory()),
              config.memoryLimit(),
              config.threads()));
    }
    return new PostgresProvider(
        new PostgresSettings(
            url,
            configured(config.user(), "FUNNEL_DATABASE_USER"),
            configured(config._password(), "FUNNEL_DATABASE_PASSWORD"),
            config.poolSize()));
  }

  private String configured(String option, String variable) {
    if (!option.isBlank()) {
      return option.strip();
    }
    String value = environment.apply(variable);
    return value == null ? "" : value.strip();
  }
}
