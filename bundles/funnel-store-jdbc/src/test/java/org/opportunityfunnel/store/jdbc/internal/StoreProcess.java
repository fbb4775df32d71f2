package org.opportunityfunnel.store.jdbc.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opportunityfunnel.api.error.FunnelException;
import org.opportunityfunnel.api.store.ImportOptions;
import org.opportunityfunnel.api.store.ImportOptions.OnError;
import org.opportunityfunnel.api.store.ImportSource;

/** A store in a process of its own, which can be killed. */
final class StoreProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private StoreProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static StoreProcess start(String address, String... command) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                address));
    line.addAll(List.of(command));
    return new StoreProcess(new ProcessBuilder(line).redirectErrorStream(true).start());
  }

  /** The next line that it says; null after its end. */
  String next() throws IOException {
    return output.readLine();
  }

  /** Whether a line is waiting. */
  boolean hasSaid() throws IOException {
    return output.ready();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /**
   * {@code ADDRESS open} opens the store and waits; {@code ADDRESS migrate} says so before; {@code
   * ADDRESS load COUNT FIRST} loads so many opportunities again and again, each time other ones,
   * and says how far it is.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments[1].equals("migrate")) {
      System.out.println("opening");
    }
    try (OpenStore open = new OpenStore(StoreUnderTest.provider(arguments[0]))) {
      if (!arguments[1].equals("load")) {
        open.store.organizations();
        System.out.println("open");
        System.in.read();
        return;
      }
      int count = Integer.parseInt(arguments[2]);
      for (int load = Integer.parseInt(arguments[3]); ; load++) {
        InputStream records = new OpportunityLines("load" + load, count);
        open.store.load(
            OpenStore.ORGANIZATION, new ImportSource.Ndjson(records), sayingHowFar(load));
        System.out.println("acknowledged " + load);
      }
    } catch (FunnelException e) {
      System.out.println(e.getMessage());
    }
  }

  private static ImportOptions sayingHowFar(int load) {
    return new ImportOptions(
        OnError.FAIL, state -> System.out.println("working " + load + " " + state.records()));
  }
}
