package org.opportunityfunnel.engine.columnar.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The engine's configuration. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: columnar engine",
    description = "Computes reports from columns in memory.")
@interface ColumnarSettings {

  @AttributeDefinition(
      name = "Threads",
      description =
          "How many threads may work on one report: 1 to 64, and no more than there are processors.",
      min = "1",
      max = "64")
  int threads() default 2;

  @AttributeDefinition(
      name = "Drain seconds",
      description =
          "How many seconds the engine waits for reports that have begun when it is stopped: 0 to 600.",
      min = "0",
      max = "600")
  int drainSeconds() default 10;
}
