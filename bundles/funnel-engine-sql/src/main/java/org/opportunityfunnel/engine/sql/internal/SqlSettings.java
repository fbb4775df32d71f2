package org.opportunityfunnel.engine.sql.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One engine's configuration. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: SQL engine",
    description = "Computes reports inside a database. One configuration an engine.")
@interface SqlSettings {

  @AttributeDefinition(
      name = "Name",
      description = "The engine's name, unique among engines: small letters, digits and hyphens.")
  String name() default "sql";

  @AttributeDefinition(
      name = "Data source",
      description =
          "The property dataSourceName of the javax.sql.DataSource service to compute in."
              + " The store's own database is \"funnel\".")
  String dataSourceName() default "funnel";

  @AttributeDefinition(
      name = "Schema",
      description =
          "Where the tables or views are, such as \"iceberg.sales\"; one to three identifiers."
              + " Empty: where the connection looks by itself.")
  String schema() default "";

  @AttributeDefinition(
      name = "Ranking",
      description = "The service.ranking of the engine; the highest one of all engines answers.")
  int ranking() default 50;

  @AttributeDefinition(
      name = "Timeout",
      description = "How many seconds one statement may take: 1 to 86400.",
      min = "1",
      max = "86400")
  int timeoutSeconds() default 60;

  @AttributeDefinition(
      name = "Drain seconds",
      description =
          "How many seconds the engine waits for reports that have begun when it is stopped: 0 to 600.",
      min = "0",
      max = "600")
  int drainSeconds() default 10;
}
