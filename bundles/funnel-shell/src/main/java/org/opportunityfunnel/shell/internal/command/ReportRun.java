package org.opportunityfunnel.shell.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.opportunityfunnel.shell.internal.funnel.FunnelServer;
import org.opportunityfunnel.shell.internal.funnel.NameResolver;
import org.opportunityfunnel.shell.internal.funnel.ReportKind;
import org.opportunityfunnel.shell.internal.funnel.Reports;

/** Asks for a report as its options say and writes it. */
final class ReportRun {
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  private final CommandContext context;
  private final ReportOptions options;

  ReportRun(CommandContext context, ReportOptions options) {
    this.context = context;
    this.options = options;
  }

  /**
   * One run.
   *
   * @param text the lines of a request's report
   */
  int run(ReportKind kind, BiFunction<Reports, Map<String, Object>, List<String>> text) {
    FunnelServer server = context.servers().within(TIMEOUT);
    Reports reports = server.reports();
    options.check(reports.formats(kind));
    Map<String, Object> request = options.request(new NameResolver(server.records()));
    if (options.format().isPresent()) {
      write(reports, kind, options.compares() ? options.compared(request) : request);
      return ExitCode.OK;
    }
    context.terminal().print(text.apply(reports, request));
    if (options.compares()) {
      context.terminal().out().println();
      context.terminal().print(text.apply(reports, options.compared(request)));
    }
    return ExitCode.OK;
  }

  private void write(Reports reports, ReportKind kind, Map<String, Object> request) {
    // As a whole, so that a report that fails leaves no half document.
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try {
      reports.write(kind, request, options.format().orElseThrow(), document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    context.terminal().write(document.toByteArray());
  }
}
