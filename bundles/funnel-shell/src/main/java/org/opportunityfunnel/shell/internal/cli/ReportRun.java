package org.opportunityfunnel.shell.internal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.opportunityfunnel.shell.internal.client.FunnelClient;
import org.opportunityfunnel.shell.internal.client.Lookups;
import org.opportunityfunnel.shell.internal.client.NameResolver;
import org.opportunityfunnel.shell.internal.client.ReportClient;

/** Asks for a report as its options say and writes it. */
final class ReportRun {
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  private final CliContext context;
  private final ReportOptions options;

  ReportRun(CliContext context, ReportOptions options) {
    this.context = context;
    this.options = options;
  }

  /**
   * One run.
   *
   * @param path the report's below {@code /api/v1}
   * @param text the lines of a request's report
   */
  int run(String path, Function<ReportClient, Function<ObjectNode, List<String>>> text) {
    FunnelClient client = context.client(TIMEOUT);
    ReportClient reports = new ReportClient(client);
    ObjectNode request = options.request(new NameResolver(new Lookups(client)));
    if (options.format() != ReportFormat.TEXT) {
      ObjectNode asked = options.compares() ? options.compared(request) : request;
      write(reports.raw(path, asked, options.format().mediaType()));
      return ExitCode.OK;
    }
    context.terminal().print(text.apply(reports).apply(request));
    if (options.compares()) {
      context.terminal().out().println();
      context.terminal().print(text.apply(reports).apply(options.compared(request)));
    }
    return ExitCode.OK;
  }

  private void write(byte[] body) {
    PrintStream out = context.terminal().out();
    out.write(body, 0, body.length);
    if (body.length > 0 && body[body.length - 1] != '\n') {
      out.println();
    }
    out.flush();
  }
}
