package org.opportunityfunnel.reports.internal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.range.CalendarSettings;
import org.opportunityfunnel.reports.internal.fake.Configurations;

class OrganizationCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void overridesOnlyWhatItSays() {
    CalendarSettings base = new CalendarSettings(BERLIN, DayOfWeek.SUNDAY, Month.APRIL);
    assertEquals(base, calendar("orga_1", "", "", "").over(base));
    assertEquals(
        new CalendarSettings(ZoneId.of("Asia/Tokyo"), DayOfWeek.SUNDAY, Month.JULY),
        calendar("orga_1", "Asia/Tokyo", "", "july").over(base));
  }

  @Test
  void isItsOrganizationsOnly() {
    assertTrue(calendar("orga_1", "", "", "").isOf("orga_1"));
    assertFalse(calendar("orga_1", "", "", "").isOf("orga_2"));
    assertFalse(calendar("", "Asia/Tokyo", "", "").isOf("orga_1"));
  }

  @Test
  void leavesTheCommonValueInThePlaceOfAWrongOne() {
    assertEquals(
        DayOfWeek.MONDAY,
        calendar("orga_1", "Europe/Berlin", "caturday", "")
            .over(CalendarSettings.DEFAULT)
            .weekStart());
  }

  @Test
  void followsALiveEdit() {
    OrganizationCalendar calendar = calendar("orga_1", "", "", "");
    calendar.modified(configuration("orga_2", "Europe/Berlin", "", ""));
    assertFalse(calendar.isOf("orga_1"));
    assertTrue(calendar.isOf("orga_2"));
    assertEquals(BERLIN, calendar.over(CalendarSettings.DEFAULT).zone());
  }

  private static OrganizationCalendar calendar(
      String organization, String timezone, String weekStart, String yearStart) {
    return new OrganizationCalendar(configuration(organization, timezone, weekStart, yearStart));
  }

  private static OrganizationConfiguration configuration(
      String organization, String timezone, String weekStart, String yearStart) {
    return Configurations.of(
        OrganizationConfiguration.class,
        "organization",
        organization,
        "timezone",
        timezone,
        "weekStart",
        weekStart,
        "yearStart",
        yearStart);
  }
}
