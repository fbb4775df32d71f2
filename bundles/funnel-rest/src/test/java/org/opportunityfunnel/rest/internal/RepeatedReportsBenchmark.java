package org.opportunityfunnel.rest.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opportunityfunnel.api.model.Status;
import org.opportunityfunnel.api.model.StatusType;
import org.opportunityfunnel.api.report.StageMeasures;
import org.opportunityfunnel.api.report.StagesReport;
import org.opportunityfunnel.api.report.StagesReport.UserStages;

/**
 * How many kept reports of 200 users and 7 stages HTTP answers: run {@code main}. Quality target
 * for 16 clients on 2 cores and 200 different reports: 1,500 a second, 50 ms for 99 of 100.
 */
public final class RepeatedReportsBenchmark {
  private static final int REPORTS = 200;
  private static final int USERS = 200;
  private static final int STAGES = 7;
  private static final int CLIENTS = 16;
  private static final int REQUESTS = 150;

  private RepeatedReportsBenchmark() {}

  public static void main(String[] args) throws Exception {
    Random random = new Random(1);
    for (int memory : new int[] {0, 256}) {
      try (RunningApi api =
          RunningApi.start(Settings.in(java.nio.file.Path.of("nowhere")).withAnswerCache(memory))) {
        for (int i = 0; i < REPORTS; i++) {
          api.reports.byPipeline.put("p" + i, report(random));
        }
        run(api);
        System.out.println(memory + " MiB: " + run(api));
      }
    }
  }

  private static StagesReport report(Random random) {
    List<UserStages> users = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      users.add(new UserStages("user_" + "x".repeat(40) + i, "User " + i, stages(random)));
    }
    return new StagesReport(stages(random), users, Set.of(), SampleReports.META);
  }

  private static List<StageMeasures> stages(Random random) {
    List<StageMeasures> stages = new ArrayList<>();
    for (int i = 0; i < STAGES; i++) {
      stages.add(
          new StageMeasures(
              new Status("stat_" + "x".repeat(40) + i, "Stage " + i, StatusType.ACTIVE),
              random.nextInt(1_000),
              random.nextDouble(),
              random.nextInt(100),
              random.nextDouble(),
              random.nextInt(),
              random.nextDouble(),
              random.nextInt(),
              random.nextDouble(),
              random.nextInt(),
              random.nextDouble(),
              (long) random.nextInt(10_000_000),
              null));
    }
    return stages;
  }

  private static String run(RunningApi api) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long start = System.nanoTime();
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        running.add(clients.submit(client(api.port(), i)));
      }
      long[] nanos = new long[CLIENTS * REQUESTS];
      long bytes = 0;
      for (int i = 0; i < CLIENTS; i++) {
        long[] one = running.get(i).get();
        System.arraycopy(one, 0, nanos, i * REQUESTS, REQUESTS);
        bytes = one[REQUESTS];
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      Arrays.sort(nanos);
      return "%.0f reports/s of %d bytes, p50 %.1f ms, p99 %.1f ms"
          .formatted(
              nanos.length / seconds,
              bytes,
              nanos[nanos.length / 2] / 1e6,
              nanos[nanos.length * 99 / 100] / 1e6);
    } finally {
      clients.shutdownNow();
    }
  }

  /** The times, then the length of an answer. Bare sockets, so that the client costs little. */
  private static Callable<long[]> client(int port, int number) {
    return () -> {
      long[] nanos = new long[REQUESTS + 1];
      Random random = new Random(number);
      byte[] buffer = new byte[1 << 16];
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        DataInputStream in =
            new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream(), 1 << 16));
        for (int i = 0; i < REQUESTS; i++) {
          long start = System.nanoTime();
          ask(socket.getOutputStream(), random.nextInt(REPORTS));
          nanos[REQUESTS] = read(in, buffer);
          nanos[i] = System.nanoTime() - start;
        }
      }
      return nanos;
    };
  }

  private static void ask(OutputStream out, int report) throws IOException {
    String body = "{\"pipeline\":\"p" + report + "\",\"type\":\"active-stage-cohort\"}";
    String head =
        "POST /api/v1/report/funnel/opportunity/stages/ HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: "
            + RunningApi.basic("all:")
            + "\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n";
    out.write((head + body).getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static long read(DataInputStream in, byte[] buffer) throws IOException {
    long length = -1;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith("HTTP/") && !line.contains(" 200 ")) {
        throw new IOException(line);
      }
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(line.substring(15).strip());
      }
    }
    if (length >= 0) {
      skip(in, length, buffer);
      return length;
    }
    long all = 0;
    for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
      skip(in, chunk, buffer);
      line(in);
      all += chunk;
    }
    line(in);
    return all;
  }

  private static int chunk(DataInputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static void skip(DataInputStream in, long length, byte[] buffer) throws IOException {
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("the answer broke off");
      }
      left -= read;
    }
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
