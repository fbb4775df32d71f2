package org.opportunityfunnel.itests.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.Selection;
import org.opportunityfunnel.query.internal.memory.InMemoryFilterEvaluator;
import org.opportunityfunnel.testkit.agreement.Agreement.Peer;
import org.opportunityfunnel.testkit.agreement.SearchAgreement;
import org.opportunityfunnel.testkit.agreement.Selecting;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.random.RandomCases;
import org.opportunityfunnel.testkit.random.SearchQuestion;
import org.opportunityfunnel.testkit.store.SearchableRecords;

/** Random saved searches: compiled and asked in memory and of DuckDB, against the naive oracle. */
class FilterAgreementTest {
  private static final int ORGANIZATIONS = 100;
  private static final int SEARCHES = 50;

  private final Compiling compiling = new Compiling();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger dividing = new AtomicInteger();
  @TempDir Path folder;
  private DuckDbStore duckDb;

  @BeforeEach
  void open() throws ReflectiveOperationException {
    duckDb = new DuckDbStore(folder);
  }

  @AfterEach
  void close() throws ReflectiveOperationException {
    duckDb.close();
  }

  @Test
  void oracleMemoryAndDuckDbAgree() {
    SearchAgreement.check(
        ORGANIZATIONS,
        SEARCHES,
        List.of(new Peer<>("memory", this::memory), new Peer<>("DuckDB", this::duckDb)));
    if (RandomCases.seeds(ORGANIZATIONS).count() >= ORGANIZATIONS) {
      assertTrue(asked.get() >= ORGANIZATIONS * SEARCHES, asked + " asked");
      assertTrue(dividing.get() * 5 > asked.get(), dividing + " of " + asked + " divide");
    }
  }

  private Selecting.Opened<SearchQuestion> memory(OrganizationData data) {
    SearchableRecords records = SearchableRecords.of(data);
    Map<Integer, String> ids =
        records.opportunities().stream()
            .collect(Collectors.toMap(one -> one.history().key(), one -> one.history().id()));
    InMemoryFilterEvaluator evaluator = new InMemoryFilterEvaluator();
    return question -> {
      Filter filter = compiling.filter(question, records.catalog());
      Selection selection =
          evaluator.select(filter, records.catalog(), records.opportunities(), records.leads());
      asked.incrementAndGet();
      if (selection.size() > 0 && selection.size() < ids.size()) {
        dividing.incrementAndGet();
      }
      return DuckDbStore.selected(selection, ids);
    };
  }

  private Selecting.Opened<SearchQuestion> duckDb(OrganizationData data) {
    String name = duckDb.load(data);
    long version = duckDb.store().version(name);
    Map<Integer, String> ids = duckDb.ids(name);
    return question -> {
      Filter filter = compiling.filter(question, duckDb.store().catalog(name));
      return DuckDbStore.selected(duckDb.store().select(name, version, filter).orElseThrow(), ids);
    };
  }
}
