package org.opportunityfunnel.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of the HTTP interface. */
@ObjectClassDefinition(name = "Opportunity Funnel: REST")
public @interface RestSettings {

  /** The configuration's PID. */
  String PID = "org.opportunityfunnel.rest";

  @AttributeDefinition(
      name = "Data directory",
      description = "Where keys.json and admin.key are; empty: funnel in the folder karaf.data.",
      required = false)
  String directory() default "";

  @AttributeDefinition(
      name = "Admin key",
      description =
          "A key that may do everything in the default organization: at least 16 visible ASCII"
              + " characters without a colon. Never stored. Empty: one is made at the first start.",
      type = AttributeType.PASSWORD,
      required = false)
  String _adminKey() default "";

  @AttributeDefinition(
      name = "Default organization",
      description = "The ID of the organization whose admins manage the keys of all.",
      min = "1",
      max = "255")
  String organization() default "orga_default";

  @AttributeDefinition(
      name = "Rate limit",
      description = "Requests of one key in each span of seconds; 0 is no limit.",
      min = "0",
      max = "1000000")
  int rateLimit() default 0;

  @AttributeDefinition(
      name = "Rate limit span",
      description = "In seconds.",
      min = "1",
      max = "86400")
  int rateLimitSeconds() default 1;

  @AttributeDefinition(
      name = "Memory for written answers",
      description =
          "How much memory may keep reports as they were written, in mebibytes; they go when the"
              + " report service lets go of the report. 0: each answer is written anew.",
      min = "0",
      max = "65536")
  int answerCacheMebibytes() default 128;
}
