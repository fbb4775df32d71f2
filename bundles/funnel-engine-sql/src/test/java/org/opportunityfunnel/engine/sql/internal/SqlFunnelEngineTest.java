package org.opportunityfunnel.engine.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.engine.FunnelQuery;
import org.opportunityfunnel.api.engine.FunnelView;
import org.opportunityfunnel.api.engine.StageCounting;
import org.opportunityfunnel.api.engine.UserTotalsSums;
import org.opportunityfunnel.api.engine.ViewSize;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.model.Catalog;
import org.opportunityfunnel.engine.sql.internal.access.DataSources;
import org.opportunityfunnel.engine.sql.internal.harness.BaseTables;
import org.opportunityfunnel.engine.sql.internal.harness.Connections;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.data.Sketch;
import org.opportunityfunnel.testkit.random.RandomCase;
import org.opportunityfunnel.testkit.store.InMemoryStore;

class SqlFunnelEngineTest {
  /** A data source's service properties. */
  private static final Map<String, Object> NAMED = Map.of("dataSourceName", "funnel");

  private static final List<String> HOSTILE =
      List.of(
          "'; DROP TABLE funnel_opportunity; --", "\" OR 1=1 --", "?", "${funnel_user}", "%_\\");

  private final DataSources sources = new DataSources("funnel");
  private final SqlFunnelEngine engine = new SqlFunnelEngine("sql", sources, "", 60);
  private Connection root;
  private DataSource source;
  private BaseTables tables;

  @BeforeEach
  void createTables() throws SQLException {
    root = Connections.newDuckDb();
    source = Connections.duckDb(root);
    tables = new BaseTables(source, "");
    tables.create();
  }

  @AfterEach
  void close() throws SQLException {
    root.close();
  }

  @Test
  void waitsForItsDataSource() {
    assertEquals(State.LOADING, engine.status().state());
    assertEquals("waits for data source funnel", engine.status().detail());
    assertEquals(Optional.empty(), engine.view("orga"));
    sources.arrived(source, Map.of("dataSourceName", "another"));
    assertEquals(State.LOADING, engine.status().state());
    sources.arrived(source, NAMED);
    assertEquals(State.READY, engine.status().state());
    assertEquals(0, engine.view("orga").orElseThrow().catalog().version());
    sources.left(source);
    assertEquals(State.LOADING, engine.status().state());
  }

  @Test
  void saysInOneLineWhyItsDatabaseFails() {
    sources.arrived(
        new Connections(
            () -> {
              throw new SQLException("the server is down\n\tat line 7");
            }),
        NAMED);
    assertEquals(State.FAILED, engine.status().state());
    String line = "The data source funnel can't be used: the server is down.";
    assertEquals(line, engine.status().detail());
    FunnelException failure = assertThrows(FunnelException.class, () -> engine.view("orga"));
    assertEquals(ErrorCode.UNAVAILABLE, failure.code());
    assertEquals(line, failure.getMessage());
  }

  @Test
  void namesTheTableThatIsNotThere() throws SQLException {
    sources.arrived(source, NAMED);
    execute("DROP TABLE funnel_organization");
    assertEquals(State.FAILED, engine.status().state());
    assertTrue(engine.status().detail().contains("funnel_organization"), engine.status().detail());
    assertFalse(engine.status().detail().contains("\n"));
  }

  @Test
  void schemaMustBeIdentifiers() throws SQLException {
    for (String schema : List.of("a;b", "a..b", "a b", ".a", "a.b.c.d", "\"a\"", "a-b")) {
      assertThrows(
          IllegalArgumentException.class, () -> new SqlFunnelEngine("sql", sources, schema, 60));
    }
    execute("CREATE SCHEMA elsewhere");
    BaseTables others = new BaseTables(source, "elsewhere.");
    others.create();
    others.load(InMemoryStore.of("orga", story("u")), "orga", "orga");
    FunnelView view = Engines.over(source, "elsewhere").engine().view("orga").orElseThrow();
    assertEquals(1, view.totals(everyone("sales")).size());
    assertEquals(0, Engines.over(source).engine().view("orga").orElseThrow().catalog().version());
  }

  @Test
  void hostileNamesAreOnlyNames() throws SQLException {
    sources.arrived(source, NAMED);
    for (String name : HOSTILE) {
      OrganizationData data =
          new Sketch().pipeline("sales", "new +won").story("a", name, 5, "0 new", "9 won").data();
      tables.load(InMemoryStore.of(name, data), name, name);
      FunnelView view = engine.view(name).orElseThrow();
      assertTrue(view.hasOpportunitiesOf(name));
      FunnelQuery query = of("sales", Optional.of(Set.of(name)));
      assertEquals(name, view.stages(query).get(0).userId());
      assertEquals(1, view.totals(query).get(0).sums().won());
      FunnelException unknown =
          assertThrows(FunnelException.class, () -> view.stages(everyone(name)));
      assertEquals(ErrorCode.NOT_FOUND, unknown.code());
    }
    for (String name : HOSTILE) {
      assertEquals(1, engine.view(name).orElseThrow().size().opportunities());
    }
  }

  @Test
  void fiftyThousandUsersAreAskedForAtOnce() throws SQLException {
    sources.arrived(source, NAMED);
    Sketch sketch = new Sketch().pipeline("sales", "new +won");
    Set<String> users =
        IntStream.range(0, 50_000).mapToObj(i -> "user_" + i).collect(Collectors.toSet());
    for (int i = 0; i < 20; i++) {
      sketch.story("oppo_" + i, "user_" + i * 7, 1, "0 new");
    }
    sketch.story("not asked for", "stranger", 1, "0 new");
    sketch.story("nobody's", null, 1, "0 new");
    tables.load(InMemoryStore.of("orga", sketch.data()), "orga", "orga");
    FunnelView view = engine.view("orga").orElseThrow();
    Set<String> answered = new HashSet<>();
    view.stages(of("sales", Optional.of(users))).forEach(user -> answered.add(user.userId()));
    assertEquals(20, answered.size());
    assertTrue(users.containsAll(answered));
    assertEquals(20, view.totals(of("sales", Optional.of(users))).size());
  }

  @Test
  void catalogIsThatOfTheStore() throws SQLException {
    sources.arrived(source, NAMED);
    for (long seed = 1; seed <= 10; seed++) {
      InMemoryStore store = InMemoryStore.of("orga", RandomCase.of(seed).organization());
      tables.load(store, "orga", "orga " + seed);
      Catalog expected = store.catalog("orga");
      Catalog actual = engine.view("orga " + seed).orElseThrow().catalog();
      assertEquals(List.copyOf(expected.pipelines()), List.copyOf(actual.pipelines()));
      assertEquals(List.copyOf(expected.users()), List.copyOf(actual.users()));
      assertEquals(List.copyOf(expected.groups()), List.copyOf(actual.groups()));
      assertEquals(expected.savedSearches().size(), actual.savedSearches().size());
    }
  }

  @Test
  void sizeAndSettlementAreThoseOfTheVersion() throws SQLException {
    sources.arrived(source, NAMED);
    tables.load(InMemoryStore.of("orga", story("u")), "orga", "orga");
    FunnelView view = engine.view("orga").orElseThrow();
    assertEquals(new ViewSize(1, 0), view.size());
    assertEquals(Sketch.at(9).getEpochSecond() + 1, view.settledAt());
  }

  @Test
  void viewIsLostWithItsVersion() throws SQLException {
    sources.arrived(source, NAMED);
    tables.load(InMemoryStore.of("orga", story("u")), "orga", "orga");
    FunnelView older = engine.view("orga").orElseThrow();
    assertEquals(1, older.totals(everyone("sales")).size());
    execute("UPDATE funnel_organization SET version = 2");
    FunnelException lost =
        assertThrows(FunnelException.class, () -> older.totals(everyone("sales")));
    assertEquals(ErrorCode.GONE, lost.code());
    List<UserTotalsSums> now = engine.view("orga").orElseThrow().totals(everyone("sales"));
    assertEquals(1, now.size());
  }

  /** Each database counts its versions from one. */
  @Test
  void anotherDataSourceIsOtherDataThoughItsVersionIsTheSame() throws SQLException {
    sources.arrived(source, NAMED);
    tables.load(InMemoryStore.of("orga", story("u")), "orga", "orga");
    FunnelView older = engine.view("orga").orElseThrow();
    assertEquals(1, older.totals(everyone("sales")).size());
    try (Connection otherRoot = Connections.newDuckDb()) {
      DataSource other = Connections.duckDb(otherRoot);
      BaseTables others = new BaseTables(other, "");
      others.create();
      OrganizationData data =
          new Sketch().pipeline("support", "new +won").story("b", "v", 7, "0 new").data();
      others.load(InMemoryStore.of("orga", data), "orga", "orga");
      sources.left(source);
      sources.arrived(other, NAMED);
      FunnelException lost =
          assertThrows(FunnelException.class, () -> older.totals(everyone("sales")));
      assertEquals(ErrorCode.GONE, lost.code());
      FunnelView newer = engine.view("orga").orElseThrow();
      assertEquals(older.catalog().version(), newer.catalog().version());
      assertEquals("v", newer.totals(everyone("support")).get(0).userId());
      sources.left(other);
    }
  }

  @Test
  void closedEngineSaysSo() {
    sources.arrived(source, NAMED);
    engine.close(Duration.ZERO);
    assertEquals(State.FAILED, engine.status().state());
    assertEquals(
        ErrorCode.GONE, assertThrows(FunnelException.class, () -> engine.view("orga")).code());
  }

  private static OrganizationData story(String user) {
    return new Sketch().pipeline("sales", "new +won").story("a", user, 5, "0 new", "9 won").data();
  }

  private static FunnelQuery everyone(String pipeline) {
    return of(pipeline, Optional.empty());
  }

  private static FunnelQuery of(String pipeline, Optional<Set<String>> users) {
    return new FunnelQuery(
        pipeline,
        Long.MIN_VALUE,
        Sketch.at(1_000).getEpochSecond(),
        Optional.empty(),
        users,
        Optional.empty(),
        StageCounting.VISITED);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute(sql);
    }
  }
}
