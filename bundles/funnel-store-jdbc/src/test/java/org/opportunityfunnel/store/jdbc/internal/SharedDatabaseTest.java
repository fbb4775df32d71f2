package org.opportunityfunnel.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.filter.Filter;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;

/** Several stores on one PostgreSQL, as several processes have them. */
class SharedDatabaseTest {
  private static final int STORES = 4;
  private static final int LOADS = 6;
  private static final int SIZE = 50;

  @TempDir Path folder;

  private OpenStore open() {
    return StoreUnderTest.POSTGRESQL.open(folder);
  }

  /** What every one of the calls gives, all of them made at once. */
  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private List<OpenStore> openAtOnce() throws Exception {
    return atOnce(
        IntStream.range(0, STORES)
            .mapToObj(
                i ->
                    (Callable<OpenStore>)
                        () -> {
                          OpenStore open = open();
                          open.store.organizations();
                          return open;
                        })
            .toList());
  }

  @Test
  void storesThatStartAtOnceMakeTheSchemaOnce() throws Exception {
    List<OpenStore> stores = openAtOnce();
    try {
      long version = 0;
      for (OpenStore open : stores) {
        version++;
        assertEquals(
            version, open.load("{'_type':'User','id':'u%d'}".formatted(version)).version());
      }
      assertEquals(STORES, stores.get(0).store.catalog(OpenStore.ORGANIZATION).users().size());
    } finally {
      stores.forEach(OpenStore::close);
    }
  }

  @Test
  void loadsOfOneOrganizationTakeTurns() throws Exception {
    List<OpenStore> stores = openAtOnce();
    try {
      List<Callable<Long>> loads = new ArrayList<>();
      for (int i = 0; i < STORES * LOADS; i++) {
        OpenStore open = stores.get(i % STORES);
        String prefix = "load" + i;
        loads.add(
            () -> open.load(new ImportSource.Ndjson(new OpportunityLines(prefix, SIZE))).version());
      }
      List<Long> versions = atOnce(loads);
      assertEquals(
          IntStream.rangeClosed(1, loads.size()).mapToObj(Long::valueOf).toList(),
          versions.stream().sorted().toList());
      int all = loads.size() * SIZE;
      for (OpenStore open : stores) {
        assertEquals(loads.size(), open.version());
        assertEquals(
            IntStream.range(0, all).boxed().collect(Collectors.toSet()),
            Ids.of(open.store, OpenStore.ORGANIZATION).keySet());
        assertEquals(
            all,
            open.store
                .select(OpenStore.ORGANIZATION, loads.size(), Filter.ALL)
                .orElseThrow()
                .size());
      }
    } finally {
      stores.forEach(OpenStore::close);
    }
  }

  @Test
  void newOrganizationsDoNotMix() throws Exception {
    List<OpenStore> stores = openAtOnce();
    try {
      List<Callable<Long>> loads = new ArrayList<>();
      for (int i = 0; i < STORES * LOADS; i++) {
        OpenStore open = stores.get(i % STORES);
        String organization = "orga_" + i / 2;
        String line = "{'_type':'User','id':'u%d'}".formatted(i);
        loads.add(
            () ->
                open.store
                    .load(organization, OpenStore.ndjson(line), ImportOptions.DEFAULT)
                    .version());
      }
      atOnce(loads);
      for (int i = 0; i < loads.size() / 2; i++) {
        assertEquals(2, stores.get(i % STORES).store.catalog("orga_" + i).users().size());
      }
    } finally {
      stores.forEach(OpenStore::close);
    }
  }

  @Test
  void eachHearsOfWhatTheOthersLoad() throws Exception {
    try (OpenStore one = open();
        OpenStore other = open()) {
      var told = new LinkedBlockingQueue<String>();
      one.load("{'_type':'User','id':'u'}");
      assertEquals(1, other.version());
      other.store.addListener((organization, version) -> told.add(organization + " " + version));
      one.load("{'_type':'User','id':'v'}");
      assertEquals(2, other.store.catalog(OpenStore.ORGANIZATION).users().size());
      String heard = "";
      while (heard != null && !heard.endsWith(" 2")) {
        heard = told.poll(30, TimeUnit.SECONDS);
      }
      assertEquals(OpenStore.ORGANIZATION + " 2", heard);
      assertEquals(List.of("orga_test 1", "orga_test 2"), one.told);
    }
  }

  /** A connection that was ended fails once. */
  private static void load(OpenStore open, String user) {
    for (int attempt = 1; ; attempt++) {
      try {
        open.load(user);
        return;
      } catch (FunnelException e) {
        assertTrue(attempt < 5, e.getMessage());
      }
    }
  }

  @Test
  void connectionsThatWereEndedAreReplaced() throws Exception {
    try (OpenStore one = open();
        OpenStore other = open()) {
      var told = new LinkedBlockingQueue<Long>();
      one.load("{'_type':'User','id':'u'}");
      assertEquals(1, other.version());
      other.store.addListener((organization, version) -> told.add(version));
      TestServer.RUNNING.endConnections(folder);
      load(one, "{'_type':'User','id':'v'}");
      Long heard = 0L;
      while (heard != null && heard < 2) {
        heard = told.poll(30, TimeUnit.SECONDS);
      }
      assertEquals(2, heard);
    }
  }
}
