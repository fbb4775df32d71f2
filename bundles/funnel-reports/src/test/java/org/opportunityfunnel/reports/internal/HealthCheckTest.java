package org.opportunityfunnel.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opportunityfunnel.api.engine.EngineStatus;
import org.opportunityfunnel.api.engine.EngineStatus.State;
import org.opportunityfunnel.api.range.TimeRange;
import org.opportunityfunnel.api.report.Health;
import org.opportunityfunnel.reports.internal.engine.EngineRoom;
import org.opportunityfunnel.reports.internal.fake.FakeEngine;
import org.opportunityfunnel.reports.internal.fake.FakeResolver;
import org.opportunityfunnel.reports.internal.fake.FakeStore;
import org.opportunityfunnel.reports.internal.fake.Sample;
import org.opportunityfunnel.reports.internal.service.ServiceRank;

class HealthCheckTest {
  private static final ServiceRank LOW = new ServiceRank(0, 1);
  private static final ServiceRank HIGH = new ServiceRank(1, 2);
  private static final EngineStatus READY = new EngineStatus("ready", State.READY, "");
  private static final EngineStatus LOADING = new EngineStatus("loading", State.LOADING, "");

  private final ReportServices services = ReportServices.none();

  @Test
  void needsAResolverAStoreAndAReadyEngine() {
    assertEquals(
        new Health(false, "There is no range resolver at the moment.", List.of()), health(""));
    services.resolvers().add(new FakeResolver(TimeRange.ALL_TIME, TimeRange.ALL_TIME), LOW);
    assertEquals(
        new Health(false, "There is no opportunity store at the moment.", List.of()), health(""));
    services.stores().add(new FakeStore(0), LOW);
    assertEquals(new Health(false, "ready", List.of()), health(""));
    services.engines().add(FakeEngine.loading("loading"), HIGH);
    assertEquals(new Health(false, "ready", List.of(LOADING)), health(""));
    services.engines().add(FakeEngine.ready("ready", Sample.view(1)), LOW);
    assertEquals(new Health(true, "ready", List.of(LOADING, READY)), health(""));
  }

  @Test
  void saysWhatIsWrongWithTheStore() {
    addAll();
    FakeStore broken = new FakeStore(0);
    broken.goDown();
    services.stores().add(broken, HIGH);
    assertEquals(new Health(false, "The disk is gone.", List.of(READY)), health(""));
  }

  @Test
  void listsTheEngineThatConfigurationNamesFirst() {
    addAll();
    services.engines().add(FakeEngine.loading("loading"), HIGH);
    assertEquals(List.of(READY, LOADING), health("ready").engines());
  }

  @Test
  void saysThatTheEngineThatConfigurationNamesIsNotThere() {
    addAll();
    Health health = health("duckdb");
    assertTrue(health.ready());
    assertEquals(READY, health.engines().get(0));
    assertEquals("duckdb", health.engines().get(1).name());
    assertEquals(State.FAILED, health.engines().get(1).state());
    assertFalse(health.engines().get(1).detail().isEmpty());
  }

  private void addAll() {
    services.resolvers().add(new FakeResolver(TimeRange.ALL_TIME, TimeRange.ALL_TIME), LOW);
    services.stores().add(new FakeStore(0), LOW);
    services.engines().add(FakeEngine.ready("ready", Sample.view(1)), LOW);
  }

  private Health health(String preferred) {
    EngineRoom room =
        new EngineRoom(services.engines(), () -> preferred, services.signal(), record -> {});
    return new HealthCheck(services, room).health(preferred);
  }
}
