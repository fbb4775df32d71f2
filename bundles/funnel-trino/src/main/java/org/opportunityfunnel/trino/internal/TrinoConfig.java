package org.opportunityfunnel.trino.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of one data source. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: Trino",
    description = "A Trino cluster as a javax.sql.DataSource. One configuration a data source.")
@interface TrinoConfig {

  /** What an engine calls it by. */
  @AttributeDefinition(
      name = "Data source",
      description = "The service's property dataSourceName, by which an engine chooses it.")
  String dataSourceName() default "trino";

  /** Where the coordinator is. */
  @AttributeDefinition(
      name = "URL",
      description =
          "jdbc:trino://host:port/catalog/schema, and after a ? the driver's options, such as"
              + " SSL=true.")
  String url() default "";

  /** Who asks. */
  @AttributeDefinition(
      name = "User",
      description = "The user that statements run as, unless the URL names one.",
      required = false)
  String user() default "opportunity-funnel";

  /** The user's password. Its name begins with a dot, so that no service property shows it. */
  @AttributeDefinition(
      name = "Password",
      description = "The user's password; empty for none. Trino takes one over TLS only.",
      type = AttributeType.PASSWORD,
      required = false)
  String _password() default "";
}
