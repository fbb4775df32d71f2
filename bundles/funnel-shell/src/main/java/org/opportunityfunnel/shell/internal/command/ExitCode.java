package org.opportunityfunnel.shell.internal.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;

/** The exit codes of all commands. */
public final class ExitCode {
  public static final int OK = 0;
  static final int REFUSED = 1;
  static final int USAGE = 2;
  static final int UNREACHABLE = 3;

  /** What {@code --help} says of them. */
  public static final Map<String, String> HELP = help();

  private ExitCode() {}

  private static Map<String, String> help() {
    Map<String, String> help = new LinkedHashMap<>();
    help.put("" + OK, "Done.");
    help.put("" + REFUSED, "The server refused, or the data is bad.");
    help.put("" + USAGE, "The command was given wrong.");
    help.put("" + UNREACHABLE, "The server can't be reached or started.");
    return Collections.unmodifiableMap(help);
  }

  static int of(CommandFailure.Kind kind) {
    return switch (kind) {
      case REFUSED -> REFUSED;
      case USAGE -> USAGE;
      case UNREACHABLE -> UNREACHABLE;
    };
  }
}
