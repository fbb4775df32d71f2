package org.opportunityfunnel.mapping.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of mappings. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: mappings",
    description = "How CSV files of other CRMs are read.")
public @interface MappingConfig {
  /** The component's PID. */
  String PID = "org.opportunityfunnel.mapping";

  /** The folder of mapping files. */
  @AttributeDefinition(
      name = "Directory",
      description =
          "The folder of your own mapping files, NAME.json; it need not be there, and is read"
              + " anew for each import. Empty: mappings in $FUNNEL_DATA, else in data/funnel of the"
              + " Karaf instance.",
      required = false)
  String directory() default "";
}
