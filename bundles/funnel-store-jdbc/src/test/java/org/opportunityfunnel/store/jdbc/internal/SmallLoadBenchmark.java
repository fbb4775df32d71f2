package org.opportunityfunnel.store.jdbc.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportSource;
import org.opportunityfunnel.store.jdbc.internal.database.DuckDbProvider;
import org.opportunityfunnel.store.jdbc.internal.database.StoreSettings;

/**
 * Prints what loads of a few events cost in a large store. Arguments: FOLDER OPPORTUNITIES ROUNDS;
 * the records and the store in the folder are made once. Half of the events are changes of what is
 * there, the other half new opportunities.
 */
final class SmallLoadBenchmark {
  private static final int[] SIZES = {1, 10, 50, 100};

  private SmallLoadBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int opportunities = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Path records = folder.resolve("records-" + opportunities);
    if (!Files.exists(records)) {
      new BenchmarkFolder(records, opportunities).write();
    }
    Path data = folder.resolve("store-" + opportunities);
    boolean isNew = !Files.exists(data);
    try (OpenStore open = new OpenStore(new DuckDbProvider(new StoreSettings(data, 256, 2)))) {
      if (isNew) {
        open.load(new ImportSource.Folder(records));
      }
      SplittableRandom random = new SplittableRandom();
      for (int size : SIZES) {
        run(open, size, rounds, opportunities, random);
      }
    }
    System.out.printf("file %,d MB%n", Files.size(data.resolve("funnel.duckdb")) >> 20);
  }

  private static void run(
      OpenStore open, int size, int rounds, int opportunities, SplittableRandom random) {
    double[] millis = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      byte[] lines = events(size, opportunities, random).getBytes(StandardCharsets.UTF_8);
      long start = System.nanoTime();
      open.store.load(
          OpenStore.ORGANIZATION,
          new ImportSource.Ndjson(new ByteArrayInputStream(lines)),
          ImportOptions.DEFAULT);
      millis[round] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%3d events: best %.1f ms, p50 %.1f ms, p99 %.1f ms%n",
        size,
        millis[0],
        millis[rounds / 2],
        millis[Math.min(rounds - 1, rounds * 99 / 100)]);
  }

  private static String events(int size, int opportunities, SplittableRandom random) {
    StringBuilder lines = new StringBuilder();
    String now = Instant.now().toString();
    for (int i = 0; i < size; i++) {
      String id = Long.toHexString(random.nextLong());
      if (i % 2 == 0) {
        lines.append(
            """
            {"_type":"OpportunityStatusChange","id":"acti_%s","opportunity_id":"%s",\
            "old_status_id":"%s","new_status_id":"%s","date_created":"%s"}
            """
                .formatted(
                    id,
                    BenchmarkFolder.opportunityId(random.nextInt(opportunities)),
                    BenchmarkFolder.status(0, 1),
                    BenchmarkFolder.status(0, 2),
                    now));
      } else {
        lines.append(
            """
            {"_type":"Opportunity","id":"oppo_%s","status_id":"%s","user_id":"user_7",\
            "value":100,"date_created":"%s","date_updated":"%s"}
            """
                .formatted(id, BenchmarkFolder.status(0, 1), now, now));
      }
    }
    return lines.toString();
  }
}
