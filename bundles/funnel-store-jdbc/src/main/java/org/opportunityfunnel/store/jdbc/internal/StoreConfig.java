package org.opportunityfunnel.store.jdbc.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of the store. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: store",
    description = "Where records are kept, and what the database may use.")
@interface StoreConfig {

  /** The PostgreSQL database. */
  @AttributeDefinition(
      name = "URL",
      description =
          "A PostgreSQL database, such as jdbc:postgresql://host:5432/database; several processes"
              + " may use the same one. Empty: $FUNNEL_DATABASE_URL, else an embedded DuckDB.",
      required = false)
  String url() default "";

  /** Its user. */
  @AttributeDefinition(
      name = "User",
      description = "The user on PostgreSQL. Empty: $FUNNEL_DATABASE_USER.",
      required = false)
  String user() default "";

  /** The user's password; the name makes the property {@code .password}, which services hide. */
  @AttributeDefinition(
      name = "Password",
      type = AttributeType.PASSWORD,
      description = "The user's password on PostgreSQL. Empty: $FUNNEL_DATABASE_PASSWORD.",
      required = false)
  String _password() default "";

  /** How many connections to PostgreSQL. */
  @AttributeDefinition(
      name = "Pool size",
      description =
          "How many connections to PostgreSQL may be open at once, from 2 to 1000, besides one that"
              + " waits for news. Half of them at most are used by imports.",
      min = "2",
      max = "1000",
      required = false)
  int poolSize() default 10;

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
          "What DuckDB may hold in memory outside the Java heap, such as 256MB or 2GB; from"
              + " 128MB to 1024GB. Past it, it writes to the directory.",
      required = false)
  String memoryLimit() default "256MB";

  /** How many threads a statement may use. */
  @AttributeDefinition(
      name = "Threads",
      description =
          "How many threads a statement of DuckDB may use, up to 256; 0: as many as processors.",
      min = "0",
      max = "256",
      required = false)
  int threads() default 0;
}
