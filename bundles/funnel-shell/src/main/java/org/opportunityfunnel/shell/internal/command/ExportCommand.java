package org.opportunityfunnel.shell.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.opportunityfunnel.shell.internal.funnel.CommandFailure;
import org.opportunityfunnel.shell.internal.funnel.Exports;
import org.opportunityfunnel.shell.internal.save.RecordsFile;
import org.opportunityfunnel.shell.internal.save.RecordsFolder;
import org.opportunityfunnel.shell.internal.save.RecordsStream;
import org.opportunityfunnel.shell.internal.save.RecordsTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code funnel export FILE}. */
@Command(
    name = "export",
    description = {
      "Write all records, in the form that import takes: a record a line. The same",
      "records give the same file. What is removed is in it too, so that what is",
      "older than its removal stays away from the store that imports it."
    })
final class ExportCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      description = "The new file, gzipped if its name ends in .gz; - for the output.")
  private String target;

  @Option(
      names = "--folder",
      description = "Make a folder of that name, with a gzipped file for each kind of record.")
  private boolean folder;

  ExportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Exports exports = context.servers().within(TIMEOUT).exports();
    AtomicLong lines = new AtomicLong();
    try (RecordsTarget records = open()) {
      exports.export(
          (kind, json) -> {
            records.line(kind, json);
            lines.incrementAndGet();
          });
      records.finish();
    } catch (IOException e) {
      throw new CommandFailure(
          CommandFailure.Kind.REFUSED,
          "Can't write " + target + ": " + reason(e) + ". Nothing is there now.",
          e);
    }
    if (!isOutput()) {
      context
          .terminal()
          .complain(String.format(Locale.ROOT, "%,d records are in %s.", lines.get(), target));
    }
    return ExitCode.OK;
  }

  private boolean isOutput() {
    return target.equals("-") && !folder;
  }

  private RecordsTarget open() throws IOException {
    if (isOutput()) {
      return new RecordsStream(context.terminal().out());
    }
    Path path = context.resolve(target);
    if (folder ? isFilled(path) : Files.exists(path)) {
      throw new CommandFailure(
          CommandFailure.Kind.USAGE,
          path
              + (folder ? " is there, and not an empty folder." : " is there already.")
              + " Choose another name.");
    }
    return folder ? new RecordsFolder(path) : new RecordsFile(path);
  }

  private static boolean isFilled(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.exists(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isPresent();
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
