package org.opportunityfunnel.store.jdbc.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportSource;

/**
 * A store on a small disk that becomes full, and read-only: {@code FOLDER}, a mount of this
 * process. Says what happens, a line each.
 */
final class DiskProcess {
  private static final int LARGE = 200_000;
  private static final int SMALL = 50;

  private final Path folder;
  private int loads;

  private DiskProcess(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    new DiskProcess(Path.of(arguments[0])).run();
  }

  private void run() throws Exception {
    try (OpenStore open = open()) {
      load(open, SMALL);
      Path filler = fill("filler");
      // The large one begins, and ends where this is used up.
      shrink(filler, 1 << 20);
      load(open, LARGE);
      say("content", content(open));
      shrink(filler, 2 << 20);
      load(open, SMALL);
      Path rest = fill("rest");
      load(open, SMALL);
      say("content", content(open));
      Files.delete(filler);
      Files.delete(rest);
      load(open, SMALL);
      say("content", content(open));
    }
    mount("remount,ro");
    try (OpenStore open = open()) {
      load(open, SMALL);
    }
    mount("remount,rw");
    try (OpenStore open = open()) {
      say("content", content(open));
      load(open, SMALL);
    }
  }

  private OpenStore open() {
    return new OpenStore(StoreUnderTest.provider(folder.resolve("data").toString()));
  }

  private void load(OpenStore open, int count) {
    try {
      open.load(new ImportSource.Ndjson(new OpportunityLines("load" + loads++, count)));
      say("loaded", count);
    } catch (FunnelException e) {
      say("refused " + count, e.getMessage());
    }
  }

  private static Object content(OpenStore open) {
    try {
      return open.content().stream().filter(line -> !line.startsWith("currencies")).count();
    } catch (FunnelException e) {
      return e.getMessage();
    }
  }

  private Path fill(String name) throws IOException {
    Path filler = folder.resolve(name);
    byte[] block = new byte[4_096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return filler;
    }
  }

  private static void shrink(Path file, long by) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - by);
    }
  }

  private void mount(String options) throws Exception {
    Process mount = new ProcessBuilder("mount", "-o", options, folder.toString()).start();
    if (!mount.waitFor(20, TimeUnit.SECONDS) || mount.exitValue() != 0) {
      throw new IllegalStateException("mount " + options + " ended with " + mount.exitValue());
    }
  }

  private static void say(String what, Object more) {
    System.out.println(what + ": " + more);
  }
}
