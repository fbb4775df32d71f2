package org.opportunityfunnel.store.jdbc.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of the embedded store. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: embedded store",
    description = "Where records are kept, and what the database may use.")
@interface StoreConfig {

  /** The folder of funnel.duckdb. */
  @AttributeDefinition(
      name = "Directory",
      description =
          "The folder that holds funnel.duckdb; it is made if it is not there. Empty: $FUNNEL_DATA,"
              + " else data/funnel of the Karaf instance.",
      required = false)
  String directory() default "";

  /** What DuckDB may hold in memory. */
  @AttributeDefinition(
      name = "Memory limit",
      description =
          "What the database may hold in memory outside the Java heap, such as 256MB or 2GB; from"
              + " 128MB to 1024GB. Past it, it writes to the directory.",
      required = false)
  String memoryLimit() default "256MB";

  /** How many threads a statement may use. */
  @AttributeDefinition(
      name = "Threads",
      description = "How many threads a statement may use, up to 256; 0: as many as processors.",
      min = "0",
      max = "256",
      required = false)
  int threads() default 0;
}
