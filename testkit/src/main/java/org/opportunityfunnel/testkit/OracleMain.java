package org.opportunityfunnel.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.opportunityfunnel.testkit.data.OrganizationData;
import org.opportunityfunnel.testkit.importing.ImportFolderReader;
import org.opportunityfunnel.testkit.oracle.Oracle;
import org.opportunityfunnel.testkit.oracle.OracleAnswers;
import org.opportunityfunnel.testkit.oracle.OracleRequest;
import org.opportunityfunnel.testkit.request.RequestReader;

/**
 * Prints the answer that a report over an import folder must have, or compares one with it. Exit
 * status 0: printed, or equal; 1: different; 2: can't be done.
 */
public final class OracleMain {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OracleMain() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** The same without leaving the process; gives the exit status. */
  static int run(List<String> words, PrintStream out, PrintStream err) {
    try {
      OracleArguments arguments = OracleArguments.parse(words);
      JsonNode expected = expected(arguments);
      if (arguments.compare().isEmpty()) {
        out.println(expected.toPrettyString());
        return 0;
      }
      JsonNode actual = MAPPER.readTree(arguments.compare().get().toFile());
      List<String> differences = comparison().differences(expected, actual);
      differences.forEach(out::println);
      return differences.isEmpty() ? 0 : 1;
    } catch (NoSuchFileException e) {
      err.println("There is no " + e.getMessage() + ".");
      return 2;
    } catch (IllegalArgumentException | IOException e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private static JsonNode expected(OracleArguments arguments) throws IOException {
    OrganizationData data = ImportFolderReader.read(arguments.folder());
    Path file = arguments.request();
    JsonNode json = MAPPER.readTree(file.toFile());
    OracleRequest request =
        new RequestReader(data, arguments.zone(), arguments.now(), arguments.user()).read(json);
    OracleAnswers answers = new OracleAnswers(new Oracle(data));
    return arguments.isTotals() ? answers.totals(request) : answers.stages(request);
  }

  /** What an answer says of its own making is not compared. */
  private static JsonComparison comparison() {
    return JsonComparison.NUMERIC
        .ignoring("$.meta.as_of")
        .ignoring("$.meta.engine")
        .ignoring("$.meta.data_version");
  }
}
