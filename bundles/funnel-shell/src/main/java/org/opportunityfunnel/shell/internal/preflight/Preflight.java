package org.opportunityfunnel.shell.internal.preflight;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks before the server starts whether it can, so that what stands in its way is said in one
 * line. {@code bin/setenv} runs it; the environment is the server's.
 *
 * <p>Arguments: the distribution's directory and its {@code data} directory. Exit status 0 when the
 * server may start, 1 with one line on standard error when it can't.
 */
public final class Preflight {
  private static final long LEAST_FREE_BYTES = 64L << 20;

  private Preflight() {}

  public static void main(String[] arguments) {
    Path base = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]);
    System.exit(run(checks(System.getenv(), base, data), System.err));
  }

  /** The checks in the order of asking: the first refusal is the telling one. */
  static List<Check> checks(Map<String, String> environment, Path base, Path data) {
    Path store =
        Optional.ofNullable(environment.get("FUNNEL_DATA"))
            .map(Path::of)
            .orElse(data.resolve("funnel"));
    return List.of(
        new CalendarCheck(environment),
        new AdminKeyCheck(environment),
        new DirectoryCheck("the distribution's data directory", data, LEAST_FREE_BYTES),
        new DirectoryCheck("FUNNEL_DATA", store, LEAST_FREE_BYTES),
        new InstanceCheck(base.resolve("lock")),
        new StoreFileCheck(store.resolve("funnel.duckdb")),
        HttpAddressCheck.of(environment));
  }

  static int run(List<Check> checks, PrintStream err) {
    for (Check check : checks) {
      Optional<String> refusal = check.refusal();
      if (refusal.isPresent()) {
        err.println("funnel: " + refusal.get());
        return 1;
      }
    }
    return 0;
  }
}
