package org.opportunityfunnel.store.jdbc.internal.database;

import java.util.List;

/** The statements of all migrations on DuckDB, for databases that tests make themselves. */
public final class Schema {
  private Schema() {}

  public static List<String> statements() {
    return Migrations.ALL.stream()
        .flatMap(step -> step.statements(new DuckDbProduct()).stream())
        .toList();
  }
}
