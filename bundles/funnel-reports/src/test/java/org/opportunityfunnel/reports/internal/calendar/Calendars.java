package org.opportunityfunnel.reports.internal.calendar;

import org.opportunityfunnel.reports.internal.fake.Configurations;

/** Calendars of organizations, as configured. */
public final class Calendars {
  private Calendars() {}

  /** One that differs in its zone only. */
  public static OrganizationCalendar of(String organization, String timezone) {
    return new OrganizationCalendar(
        Configurations.of(
            OrganizationConfiguration.class, "organization", organization, "timezone", timezone));
  }
}
