package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opportunityfunnel.reports.internal.SearchesFixture.EDITOR;
import static org.opportunityfunnel.reports.internal.SearchesFixture.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.model.SavedSearch;
import org.opportunityfunnel.reports.internal.fake.CountingCompiler;
import org.opportunityfunnel.reports.internal.fake.Sample;

/** Many editors change and remove the same saved searches. */
@Timeout(120)
class ConcurrentSearchesTest {
  private static final int EDITORS = 6;

  private final SearchesFixture fixture =
      new SearchesFixture(new CountingCompiler(Filter.ALL), Duration.ofSeconds(60));
  private final ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
  private final List<String> made = new ArrayList<>();
  private final ConcurrentHashMap<String, AtomicInteger> removals = new ConcurrentHashMap<>();
  private final AtomicInteger changes = new AtomicInteger();

  @AfterEach
  void stop() throws InterruptedException {
    editors.shutdownNow();
    assertTrue(editors.awaitTermination(20, TimeUnit.SECONDS));
  }

  @Test
  void neverBringBackWhatIsRemoved() throws Exception {
    for (int i = 0; i < 40; i++) {
      made.add(fixture.searches.create(EDITOR, draft("name", "-", "type", "lead")).id());
    }
    long seed = Long.getLong("funnel.seed", System.nanoTime());
    List<Future<Void>> done = new ArrayList<>();
    for (int i = 0; i < EDITORS; i++) {
      done.add(editors.submit(editor(new Random(seed + i), i)));
    }
    for (Future<Void> one : done) {
      one.get();
    }
    assertTrue(changes.get() > 0 && !removals.isEmpty(), "-Dfunnel.seed=" + seed);
    for (String id : made) {
      Optional<SavedSearch> left = fixture.records.catalog(Sample.ORGANIZATION).savedSearch(id);
      int removed = removals.containsKey(id) ? removals.get(id).get() : 0;
      assertEquals(left.isPresent() ? 0 : 1, removed, "-Dfunnel.seed=" + seed);
    }
  }

  @Test
  void neverUndoWhatAnotherOneChanged() throws Exception {
    String id = fixture.searches.create(EDITOR, draft("name", "-", "type", "lead")).id();
    List<Future<Void>> done =
        List.of(
            editors.submit(onlyEditor(id, "name", SavedSearch::name)),
            editors.submit(onlyEditor(id, "query", SavedSearch::query)));
    for (Future<Void> one : done) {
      one.get();
    }
  }

  /** Finds the member as it left it each time, as nobody else names it. */
  private Callable<Void> onlyEditor(String id, String member, Function<SavedSearch, String> value) {
    return () -> {
      for (int i = 0; i < 400; i++) {
        String given = member + i;
        fixture.searches.change(EDITOR, id, draft(member, given));
        SavedSearch stored =
            fixture.records.catalog(Sample.ORGANIZATION).savedSearch(id).orElseThrow();
        assertEquals(given, value.apply(stored));
      }
      return null;
    };
  }

  /** Half of them change the name and half the query. */
  private Callable<Void> editor(Random random, int number) {
    return () -> {
      for (int i = 0; i < 150; i++) {
        String id = made.get(random.nextInt(made.size()));
        try {
          if (random.nextInt(12) == 0) {
            fixture.searches.remove(EDITOR, id);
            removals.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet();
          } else {
            SavedSearch changed =
                number % 2 == 0
                    ? fixture.searches.change(EDITOR, id, draft("name", number + "/" + i))
                    : fixture.searches.change(EDITOR, id, draft("query", number + "/" + i));
            changes.incrementAndGet();
            assertEquals(number + "/" + i, number % 2 == 0 ? changed.name() : changed.query());
          }
        } catch (FunnelException e) {
          assertEquals(ErrorCode.NOT_FOUND, e.code(), e::getMessage);
        }
      }
      return null;
    };
  }
}
