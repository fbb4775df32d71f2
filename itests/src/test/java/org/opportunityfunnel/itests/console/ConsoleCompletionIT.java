package org.opportunityfunnel.itests.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Tab key completes commands, names, IDs and ranges. */
@ExtendWith(SharedConsole.class)
class ConsoleCompletionIT {

  @BeforeAll
  static void load(ConsoleServer admin) {
    ConsoleRecords.importInto(admin.server().admin());
  }

  /** With Tab at the end, the line does what the whole line does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          funnel:eng                                       | funnel:engines
          funnel:stages --pipeline Ren                     | funnel:stages --pipeline Renewals
          funnel:stages --pipeline pipe_tw                 | funnel:stages --pipeline pipe_two
          funnel:totals -p Renewals --report-range last-m  | funnel:totals -p Renewals --report-range last-month
          funnel:totals -p Renewals --cohort-range=this-y  | funnel:totals -p Renewals --cohort-range=this-year
          funnel:stages -p Renewals --counting rea         | funnel:stages -p Renewals --counting reached
          funnel:stages -p Renewals --group No             | funnel:stages -p Renewals --group North
          funnel:searches show Every                       | funnel:searches show Everything
          funnel:totals -p Renewals --timezone Asia/Kathm  | funnel:totals -p Renewals --timezone Asia/Kathmandu
          """)
  void completesTheLine(String begun, String whole, ConsoleServer admin) {
    assertEquals(admin.console().run(whole), admin.console().run(begun + "\t"));
  }

  @Test
  void offersWhatMayBeGiven(ConsoleServer admin) {
    String ranges = admin.console().offered("funnel:stages --report-range last-");
    for (String range : new String[] {"week", "month", "quarter", "year"}) {
      assertTrue(ranges.contains(range), ranges);
    }
    String words = admin.console().offered("funnel:keys ");
    assertTrue(words.contains("create") && words.contains("revoke"), words);
  }

  /** A name that would do harm is offered by its ID, and shown without its harm. */
  @Test
  void offersIdsForHarmfulNames(ConsoleServer admin) {
    String offered = admin.console().offered("funnel:stages --user ");
    assertTrue(offered.contains("user_1") && offered.contains("Größe"), offered);
    assertFalse(offered.contains("\u001b[31mand"), offered);
    assertFalse(offered.contains("\u0007"), offered);
    assertFalse(offered.contains("\u202e"), offered);
  }
}
