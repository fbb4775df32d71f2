package org.opportunityfunnel.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a server's heap is in use that something still refers to. */
public final class LiveHeap {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private LiveHeap() {}

  /** Bytes after a full collection, which it causes. */
  public static long of(KarafProcess server) {
    return server.processIds().stream()
        .filter(LiveHeap::isJava)
        .mapToLong(LiveHeap::of)
        .max()
        .orElseThrow(() -> new AssertionError("no Java in " + server.processIds()));
  }

  private static boolean isJava(long process) {
    return ProcessHandle.of(process)
        .flatMap(handle -> handle.info().command())
        .filter(command -> command.endsWith("/java"))
        .isPresent();
  }

  private static long of(long process) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process histogram =
          new ProcessBuilder(jcmd, Long.toString(process), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String printed =
          new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher total = TOTAL.matcher(printed);
      if (!total.find()) {
        throw new AssertionError("jcmd says no total: " + printed);
      }
      return Long.parseLong(total.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
