package org.opportunityfunnel.reports.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The calendar of organizations without one of their own, the engine, patience and memory. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: reports",
    description =
        "How reports are made. A wrong value is refused with a line in the log; the one that was in"
            + " force before, at first the default, stays.")
@interface ReportsConfiguration {

  @AttributeDefinition(
      name = "Time zone",
      description = "IANA zone ID, such as Europe/Berlin, of requests that name none.")
  String timezone() default "UTC";

  @AttributeDefinition(name = "First day of the week", description = "monday … sunday.")
  String weekStart() default "monday";

  @AttributeDefinition(
      name = "First month of the year",
      description = "january … december; quarters follow it.")
  String yearStart() default "january";

  @AttributeDefinition(
      name = "Engine",
      description =
          "Name of the engine that answers, such as columnar. While it can't answer, and when this"
              + " is empty, the engine of the highest service.ranking that can answers.")
  String engine() default "";

  /** Text, so that a value that is no number is refused like any other. */
  @AttributeDefinition(
      name = "Longest wait",
      type = AttributeType.INTEGER,
      min = "0",
      max = "60",
      description =
          "How long a request waits for an engine or a store to arrive, in seconds, 0 to 60.")
  String waitSeconds() default "5";

  /** Text, for the same reason. */
  @AttributeDefinition(
      name = "Memory for selections",
      type = AttributeType.INTEGER,
      min = "0",
      max = "65536",
      description =
          "How much memory may keep what saved searches selected, in mebibytes, 0 to 65536. A"
              + " selection takes one bit an opportunity. 0: each report asks the store anew.")
  String selectionCacheMebibytes() default "64";

  /** Text, for the same reason. */
  @AttributeDefinition(
      name = "Memory for answers",
      type = AttributeType.INTEGER,
      min = "0",
      max = "65536",
      description =
          "How much memory may keep reports that were computed, in mebibytes, 0 to 65536. They"
              + " answer equal requests until the data changes. A report takes about 250 bytes a"
              + " user and stage. 0: each report is computed anew.")
  String answerCacheMebibytes() default "64";
}
