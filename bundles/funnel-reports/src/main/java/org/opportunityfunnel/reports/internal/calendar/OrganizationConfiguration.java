package org.opportunityfunnel.reports.internal.calendar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** An organization's own calendar; what is empty follows the common one. */
@ObjectClassDefinition(
    name = "Opportunity Funnel: an organization's calendar",
    description =
        "The calendar of one organization, where it differs from that of"
            + " org.opportunityfunnel.reports. A wrong value is refused with a line in the log and"
            + " counts as empty.")
@interface OrganizationConfiguration {

  @AttributeDefinition(
      name = "Organization",
      description = "ID of the organization, such as orga_default. Required.")
  String organization() default "";

  @AttributeDefinition(
      name = "Time zone",
      description = "IANA zone ID, such as Europe/Berlin. Empty: the common one.")
  String timezone() default "";

  @AttributeDefinition(
      name = "First day of the week",
      description = "monday … sunday. Empty: the common one.")
  String weekStart() default "";

  @AttributeDefinition(
      name = "First month of the year",
      description = "january … december; quarters follow it. Empty: the common one.")
  String yearStart() default "";
}
