package org.opportunityfunnel.store.jdbc.internal.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opportunityfunnel.api.error.ErrorCode;
import org.opportunityfunnel.api.error.FunnelException;

/** Turns what DuckDB complains of into one line that names the file and what to do. */
final class StoreFailure {

  /** What is wrong when a message has one of the marks. */
  private record Rule(String says, List<String> marks) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "is open in another process%s; stop that one, or configure another directory",
              List.of("could not set lock", "conflicting lock")),
          new Rule(
              "can't be written: the disk is full",
              List.of(
                  "no space left", "disk quota", "max_temp_directory_size", "failed to offload")),
          new Rule("can't be written: the disk is read-only", List.of("read-only file system")),
          new Rule(
              "can't be opened: permission denied; it must belong to the user that runs this",
              List.of("permission denied", "operation not permitted")),
          new Rule(
              "needs more memory than memoryLimit of org.opportunityfunnel.store.jdbc allows",
              List.of("out of memory")),
          new Rule(
              "is damaged, or is no database of this kind; restore it from a backup, or move it away",
              List.of(
                  "not a valid duckdb",
                  "corrupt",
                  "checksum",
                  "serialization error",
                  "failed to deserialize",
                  "version number")));

  private static final Pattern PROCESS = Pattern.compile("\\(PID (\\d+)\\)");

  private StoreFailure() {}

  /** The failure to show for what happened with the database of that file. */
  static FunnelException of(Path file, SQLException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    String lower = message.toLowerCase(Locale.ROOT);
    for (Rule rule : RULES) {
      if (rule.marks().stream().anyMatch(lower::contains)) {
        return unavailable(file, rule.says().formatted(process(message)), e);
      }
    }
    return unavailable(file, "can't be used: " + firstLine(message), e);
  }

  static FunnelException unavailable(Path file, String what, Exception cause) {
    return new FunnelException(
        ErrorCode.UNAVAILABLE, "The store " + file + " " + what + ".", cause);
  }

  /** Whether the database gave up and must be opened anew. */
  static boolean isFatal(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("FATAL Error")
        || message.contains("INTERNAL Error")
        || message.contains("database has been invalidated");
  }

  private static String process(String message) {
    Matcher process = PROCESS.matcher(message);
    return process.find() ? " (PID " + process.group(1) + ")" : "";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }
}
