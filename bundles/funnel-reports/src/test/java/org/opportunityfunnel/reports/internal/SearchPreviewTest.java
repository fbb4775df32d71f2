package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.reports.internal.ReportsFixture.BETTER;
import static org.opportunityfunnel.reports.internal.SearchesFixture.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.FilterContext;
import org.opportunityfunnel.api.range.RelativeRange;
import org.opportunityfunnel.api.report.SavedSearchDraft;
import org.opportunityfunnel.api.report.SearchPreview;
import org.opportunityfunnel.api.security.Caller;
import org.opportunityfunnel.api.security.Right;
import org.opportunityfunnel.reports.internal.fake.CountingCompiler;
import org.opportunityfunnel.reports.internal.fake.Filters;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.testkit.data.OpportunityRecord;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.store.InMemoryStore;

@Timeout(60)
class SearchPreviewTest {
  private static final SavedSearchDraft DRAFT = draft("type", "lead", "query", "x");

  private final CountingCompiler compiler = new CountingCompiler(Filters.ofUser("user_b"));
  private final SearchesFixture fixture = new SearchesFixture(compiler, Duration.ofSeconds(20));

  @Test
  void countsWhatIsKeptAndWhatThereIs() {
    assertEquals(new SearchPreview(3, 10, 1), preview(Sample.everyone(), DRAFT));
    assertEquals(List.of(), fixture.records.lines());
  }

  @Test
  void needsTheRightToReport() {
    Caller searcher = Sample.caller(Optional.empty(), Right.SEARCH);
    FunnelException e = assertThrows(FunnelException.class, () -> preview(searcher, DRAFT));
    assertEquals(ErrorCode.FORBIDDEN, e.code());
  }

  @Test
  void countsBothAtOneVersion() {
    AtomicInteger changes = new AtomicInteger();
    fixture.records.beforeSelect(
        () -> {
          if (changes.incrementAndGet() <= 50) {
            fixture.records.goOn();
          }
        });
    assertEquals(new SearchPreview(3, 10, 51), preview(Sample.everyone(), DRAFT));
  }

  @Test
  void givesUpWhenTheDataNeverStandsStill() {
    SearchesFixture impatient = new SearchesFixture(compiler, Duration.ofMillis(50));
    impatient.records.beforeSelect(impatient.records::goOn);
    FunnelException e =
        assertThrows(
            FunnelException.class, () -> impatient.searches.preview(Sample.everyone(), DRAFT));
    assertEquals(ErrorCode.UNAVAILABLE, e.code());
  }

  @Test
  void dependsOnTheRequestsZoneTimeAndUser() {
    Caller ada =
        new Caller("key", Sample.ORGANIZATION, Optional.of("user_a"), rights(), Optional.empty());
    preview(ada, DRAFT);
    preview(ada, draft("type", "lead", "timezone", "Asia/Tokyo"));
    preview(Sample.everyone(), new SavedSearchDraft(Map.of("type", "lead"), List.of(), "-5"));
    FilterContext berlin = compiler.contexts().get(0);
    assertEquals(Instant.parse("2026-03-10T12:00:00Z"), berlin.now());
    assertEquals(ZoneId.of("Europe/Berlin"), berlin.zone());
    assertEquals(Optional.of("user_a"), berlin.userId());
    assertEquals(
        Instant.parse("2026-03-09T23:00:00Z"), berlin.ranges().apply(RelativeRange.TODAY).start());
    assertEquals(
        Instant.parse("2026-03-09T15:00:00Z"),
        compiler.contexts().get(1).ranges().apply(RelativeRange.TODAY).start());
    FilterContext machine = compiler.contexts().get(2);
    assertEquals(Optional.empty(), machine.userId());
    assertEquals(
        Instant.parse("2026-03-10T05:00:00Z"), machine.ranges().apply(RelativeRange.TODAY).start());
  }

  private static Set<Right> rights() {
    return Set.of(Right.REPORT);
  }

  /** On real data: what a restricted caller is told are the numbers of its own opportunities. */
  @Test
  void countsOnlyWhatTheCallerSees() {
    AtomicInteger told = new AtomicInteger();
    RandomCases.checkEach(
        100,
        (one, request) -> {
          InMemoryStore store = InMemoryStore.of(Sample.ORGANIZATION, one.organization());
          fixture.services.stores().add(store, BETTER);
          List<String> owners =
              one.organization().opportunities().stream()
                  .map(OpportunityRecord::userId)
                  .map(String::valueOf)
                  .toList();
          for (String owner : Set.copyOf(owners)) {
            long own = owners.stream().filter(owner::equals).count();
            boolean isUser = !owner.equals("null");
            SearchPreview seen = preview(Sample.seeing(owner, "user_q"), DRAFT);
            assertEquals(isUser ? own : 0, seen.total());
            assertEquals(owner.equals("user_b") ? own : 0, seen.count());
            told.addAndGet((int) seen.total());
          }
          SearchPreview all = preview(Sample.everyone(), DRAFT);
          assertEquals(owners.size(), all.total());
          fixture.services.stores().remove(store);
        });
    assertTrue(told.get() > 100, "told of " + told);
  }

  private SearchPreview preview(Caller caller, SavedSearchDraft draft) {
    return fixture.searches.preview(caller, draft);
  }
}
