package org.opportunityfunnel.reports.internal.calendar;

import org.opportunityfunnel.api.range.CalendarSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calendar of one organization, from a factory configuration; follows its live edits. */
@Component(
    service = OrganizationCalendar.class,
    configurationPid = OrganizationCalendar.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OrganizationConfiguration.class, factory = true)
public final class OrganizationCalendar {
  static final String PID = "org.opportunityfunnel.organization";
  private static final Logger LOG = LoggerFactory.getLogger(OrganizationCalendar.class);

  private record Configured(String organization, CalendarOverride override) {}

  private volatile Configured configured;

  @Activate
  public OrganizationCalendar(OrganizationConfiguration configuration) {
    configured = read(configuration);
  }

  @Modified
  void modified(OrganizationConfiguration configuration) {
    configured = read(configuration);
  }

  /** Whether it is that organization's; it is nobody's if the configuration names none. */
  public boolean isOf(String organization) {
    return configured.organization().equals(organization);
  }

  public CalendarSettings over(CalendarSettings base) {
    return configured.override().over(base);
  }

  private static Configured read(OrganizationConfiguration configuration) {
    ConfiguredValues values = new ConfiguredValues(PID, LOG::error);
    return new Configured(
        values.name("organization", configuration.organization()).orElse(""),
        CalendarOverride.read(
            values,
            configuration.timezone(),
            configuration.weekStart(),
            configuration.yearStart()));
  }
}
