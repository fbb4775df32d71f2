package org.opportunityfunnel.rest.internal.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opportunityfunnel.api.report.ReportFormat;
import org.opportunityfunnel.rest.internal.FakeFormat;

@Timeout(60)
class WrittenReportsTest {
  private static final ReportFormat FORMAT = new FakeFormat("text/x");

  private final AtomicInteger writings = new AtomicInteger();

  private Optional<byte[]> get(WrittenReports reports, Object report, int length)
      throws IOException {
    return reports.get(
        report,
        FORMAT,
        out -> {
          writings.incrementAndGet();
          out.write(new byte[length]);
        });
  }

  private static WrittenReports of(long budget) {
    WrittenReports reports = new WrittenReports();
    reports.setBudget(budget);
    return reports;
  }

  @Test
  void lessMemoryTakesEffectAtOnce() throws Exception {
    WrittenReports reports = of(10_000);
    Object[] all = {new Object(), new Object()};
    for (Object one : all) {
      get(reports, one, 500);
      get(reports, one, 500);
    }
    reports.setBudget(1_000);
    assertEquals(700, reports.bytes());
    assertTrue(get(reports, all[1], 500).isPresent());
    assertEquals(2, writings.get());
    reports.setBudget(0);
    assertEquals(0, reports.bytes());
  }

  @Test
  void keepsWhatComesAgain() throws Exception {
    WrittenReports reports = of(10_000);
    Object report = new Object();
    assertEquals(Optional.empty(), get(reports, report, 500));
    byte[] made = get(reports, report, 500).orElseThrow();
    assertArrayEquals(new byte[500], made);
    assertSame(made, get(reports, report, 500).orElseThrow());
    assertEquals(1, writings.get());
    assertEquals(700, reports.bytes());
  }

  @Test
  void knowsReportsAndFormatsAsTheObjectsThatTheyAre() throws Exception {
    WrittenReports reports = of(10_000);
    String one = new String("equal");
    String other = new String("equal");
    get(reports, one, 1);
    assertEquals(Optional.empty(), get(reports, other, 1));
    assertEquals(
        Optional.empty(), reports.get(one, new FakeFormat("text/x"), out -> writings.get()));
  }

  @Test
  void staysWithinItsBytesAndLetsGoOfTheLeastRecentlyUsed() throws Exception {
    WrittenReports reports = of(3_000);
    Object[] all = {new Object(), new Object(), new Object()};
    for (Object one : all) {
      get(reports, one, 1_100);
      get(reports, one, 1_100);
      get(reports, all[0], 1_100);
      assertTrue(reports.bytes() <= 3_000, reports.bytes() + " bytes");
    }
    assertEquals(3, writings.get());
    assertTrue(get(reports, all[0], 1_100).isPresent());
    assertEquals(3, writings.get());
    assertEquals(Optional.empty(), get(reports, all[1], 1_100));
  }

  @Test
  void answersWhatIsLargerThanAllOfIt() throws Exception {
    WrittenReports reports = of(1_000);
    Object report = new Object();
    get(reports, report, 5_000);
    assertEquals(5_000, get(reports, report, 5_000).orElseThrow().length);
    assertEquals(200, reports.bytes());
  }

  @Test
  void keepsNothingWithoutMemory() throws Exception {
    WrittenReports reports = of(0);
    Object report = new Object();
    assertEquals(Optional.empty(), get(reports, report, 5));
    assertEquals(Optional.empty(), get(reports, report, 5));
    assertEquals(0, reports.bytes());
  }

  @Test
  void passesOnWhatAFormatThrows() throws Exception {
    WrittenReports reports = of(1_000);
    Object report = new Object();
    get(reports, report, 5);
    assertThrows(
        IOException.class,
        () ->
            reports.get(
                report,
                FORMAT,
                out -> {
                  throw new IOException("no such letter");
                }));
    assertEquals(5, get(reports, report, 5).orElseThrow().length);
  }

  @Test
  void letsGoOfWhatNobodyHasAnyMore() throws Exception {
    WrittenReports reports = of(100_000);
    for (int i = 0; i < 20; i++) {
      Object report = new Object();
      get(reports, report, 1_000);
      get(reports, report, 1_000);
    }
    Object last = new Object();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (reports.bytes() > 1_500 && System.nanoTime() < end) {
      System.gc();
      get(reports, last, 1_000);
    }
    assertTrue(reports.bytes() <= 1_500, reports.bytes() + " bytes");
  }
}
