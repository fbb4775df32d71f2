package org.opportunityfunnel.reports.internal.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opportunityfunnel.api.filter.CustomField;
import org.opportunityfunnel.api.filter.Field;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.filter.Sort;
import org.opportunityfunnel.api.filter.TextMode;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.reports.internal.fake.Filters;
import org.opportunityfunnel.reports.internal.fake.Sample;

class VisibleFilterTest {
  private static final Caller CALLER = Sample.seeing("user_a");
  private static final Filter OWN = Filters.ofUser("user_a");
  private static final Filter FOREIGN = Filters.ofUser("user_b");
  private static final CustomField CUSTOM = new CustomField(Field.Owner.LEAD, "cf_1");
  private static final List<Sort> ORDER = List.of(new Sort(Field.OPPORTUNITY_VALUE, true));

  static Stream<Filter> ofTheOneAtHand() {
    return Stream.of(
        Filter.ALL,
        FOREIGN,
        new Filter.Or(List.of(OWN, new Filter.Not(FOREIGN))),
        new Filter.NumberRange(Field.OPPORTUNITY_VALUE, BigDecimal.ONE, null, null, null),
        new Filter.MomentRange(Field.LEAD_DATE_CREATED, null, null, null, null),
        new Filter.Truth(CUSTOM, true),
        new Filter.Exists(CUSTOM),
        new Filter.TextMatch(Field.LEAD_NAME, TextMode.PHRASE, List.of("a", "b")),
        new Filter.InStatus(Set.of("stat_1"), Instant.EPOCH, null));
  }

  @ParameterizedTest
  @MethodSource("ofTheOneAtHand")
  void leavesWhatLooksAtTheOneAtHand(Filter filter) {
    assertEquals(filter, VisibleFilter.of(filter, CALLER));
  }

  static Stream<Arguments> ofOthers() {
    Filter has = new Filter.LeadHasOpportunity(FOREIGN);
    Filter limited = new Filter.LeadHasOpportunity(and(OWN, FOREIGN));
    return Stream.of(
        Arguments.of(has, limited),
        Arguments.of(new Filter.LeadHasOpportunity(Filter.ALL), new Filter.LeadHasOpportunity(OWN)),
        Arguments.of(
            and(FOREIGN, new Filter.Or(List.of(new Filter.Not(has)))),
            and(FOREIGN, new Filter.Or(List.of(new Filter.Not(limited))))),
        Arguments.of(
            new Filter.LeadHasOpportunity(has), new Filter.LeadHasOpportunity(and(OWN, limited))),
        Arguments.of(
            new Filter.First(Field.Owner.OPPORTUNITY, Filter.ALL, 3, ORDER),
            new Filter.First(Field.Owner.OPPORTUNITY, OWN, 3, ORDER)),
        Arguments.of(
            new Filter.First(Field.Owner.OPPORTUNITY, has, 3, ORDER),
            new Filter.First(Field.Owner.OPPORTUNITY, and(OWN, limited), 3, ORDER)),
        // Leads are nobody's.
        Arguments.of(
            new Filter.First(Field.Owner.LEAD, has, 3, List.of()),
            new Filter.First(Field.Owner.LEAD, limited, 3, List.of())));
  }

  @ParameterizedTest
  @MethodSource("ofOthers")
  void looksAtOthersOnlyAsFarAsTheyAreVisible(Filter filter, Filter expected) {
    assertEquals(expected, VisibleFilter.of(filter, CALLER));
    assertEquals(filter, VisibleFilter.of(filter, Sample.everyone()));
  }

  @Test
  void keepsOnlyWhatIsVisible() {
    assertEquals(OWN, VisibleFilter.only(Filter.ALL, CALLER));
    assertEquals(and(OWN, FOREIGN), VisibleFilter.only(FOREIGN, CALLER));
    assertEquals(FOREIGN, VisibleFilter.only(FOREIGN, Sample.everyone()));
    Filter nobodys = new Filter.OneOf(Field.OPPORTUNITY_USER_ID, Set.of());
    assertEquals(nobodys, VisibleFilter.only(Filter.ALL, Sample.seeing()));
  }

  private static Filter and(Filter... operands) {
    return new Filter.And(List.of(operands));
  }
}
